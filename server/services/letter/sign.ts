import 'server-only'
import type { LetterState } from '@/server/domain/letter/letter'
import { command, type CommandContext } from '../command'
import { moveLetters } from './move-letters'

/** Signs letters for the signer's side, each under the hash that was seen: all of them or none. */
export async function sign(
  context: CommandContext,
  input: { letters: { id: string; hash: string }[]; key?: string | undefined },
): Promise<{ id: string; state: LetterState }[]> {
  return command(context, { action: 'letter.sign', key: input.key }, (tx, audit) =>
    moveLetters(tx, context, 'sign', input.letters, { reason: null }, audit),
  )
}
