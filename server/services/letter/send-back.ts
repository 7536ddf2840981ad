import 'server-only'
import type { LetterState } from '@/server/domain/letter/letter'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { moveLetters } from './move-letters'

/** Sends a letter back to the office, with words that say what stands against signing it. */
export async function sendBack(
  context: CommandContext,
  input: { id: string; hash: string; reason: string; key?: string | undefined },
): Promise<{ id: string; state: LetterState }[]> {
  const reason = input.reason.trim()
  refusePersonalData({ reason })
  return command(context, { action: 'letter.sendBack', key: input.key }, (tx, audit) =>
    moveLetters(tx, context, 'sendBack', [input], { reason }, audit),
  )
}
