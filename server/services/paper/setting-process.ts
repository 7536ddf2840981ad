// The process that `setApart` starts: gets papers one after another, answers each with its file, and ends with whoever asked.
import { letterPdf } from '../../documents/letter/letter-pdf'
import { annexXlsx } from '../../documents/paper/annex-xlsx'
import { paperDocx } from '../../documents/paper/paper-docx'
import { paperPdf } from '../../documents/paper/paper-pdf'
import { makeTypesetter } from '../../documents/paper/typesetter'
import type { LetterPaper } from '../../domain/letter/letter-paper'
import type { Annex } from '../../domain/paper/annex'
import type { Paper, PaperFormat, PaperPicture } from '../../domain/paper/paper'

/** What it is sent: a paper, tables, or a letter to be a PDF. */
export type Task =
  | {
      format: PaperFormat
      paper: Paper
      pictures: Readonly<Record<string, PaperPicture>>
      at: Date
    }
  | { format: 'xlsx'; annex: Annex; at: Date }
  | { format: 'letter'; letter: LetterPaper; at: Date }
/** What it sends. */
export type Answer = { file: Uint8Array } | { failed: string }

const setter = makeTypesetter()
const answer = (said: Answer) => void process.send?.(said)

async function fileOf(task: Task): Promise<Uint8Array> {
  if (task.format === 'xlsx') return annexXlsx(task.annex, task.at)
  if (task.format === 'letter') return letterPdf(task.letter, task.at)
  const { paper, pictures, at } = task
  return task.format === 'pdf'
    ? paperPdf(setter, paper, pictures, at)
    : paperDocx(setter, paper, pictures, at)
}

async function set(task: Task): Promise<Answer> {
  try {
    return { file: await fileOf(task) }
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.once('disconnect', () => process.exit(1))
process.on('message', (task: Task) => {
  void set(task).then(answer)
})
