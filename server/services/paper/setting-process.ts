// The process that `setApart` starts: gets papers one after another, answers each with its file, and ends with whoever asked.
import { paperDocx } from '../../documents/paper/paper-docx'
import { paperPdf } from '../../documents/paper/paper-pdf'
import { makeTypesetter } from '../../documents/paper/typesetter'
import type { Paper, PaperFormat, PaperPicture } from '../../domain/paper/paper'

/** What it is sent. */
export interface Task {
  paper: Paper
  format: PaperFormat
  pictures: Readonly<Record<string, PaperPicture>>
  at: Date
}
/** What it sends. */
export type Answer = { file: Uint8Array } | { failed: string }

const setter = makeTypesetter()
const answer = (said: Answer) => void process.send?.(said)

async function set({ paper, format, pictures, at }: Task): Promise<Answer> {
  try {
    return {
      file:
        format === 'pdf'
          ? paperPdf(setter, paper, pictures, at)
          : await paperDocx(setter, paper, pictures, at),
    }
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.once('disconnect', () => process.exit(1))
process.on('message', (task: Task) => {
  void set(task).then(answer)
})
