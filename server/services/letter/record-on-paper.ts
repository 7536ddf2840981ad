import 'server-only'
import type { LetterState } from '@/server/domain/letter/letter'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { moveLetters } from './move-letters'

/**
 * Records that a unit without an account that signs has signed on paper: who, in what post, on what day, and where the
 * paper is kept. The hash is the printed one's, compared by the recorder.
 */
export async function recordOnPaper(
  context: CommandContext,
  input: {
    id: string
    hash: string
    name: string
    post: string
    day: string
    note: string
    key?: string | undefined
  },
): Promise<{ id: string; state: LetterState }[]> {
  const note = input.note.trim()
  refusePersonalData({ name: input.name, post: input.post, note })
  const paper = {
    name: input.name.trim(),
    role: input.post.trim(),
    signedAt: new Date(`${input.day}T12:00:00+08:00`),
  }
  return command(context, { action: 'letter.recordOnPaper', key: input.key }, (tx, audit) =>
    moveLetters(tx, context, 'recordOnPaper', [input], { reason: note, paper }, audit),
  )
}
