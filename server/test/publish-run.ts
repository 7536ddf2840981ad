import type { Actor } from '@/server/domain/access/actor'
import type { CommandContext } from '@/server/services/command'
import { moveCandidate } from '@/server/services/publication/move-candidate'
import { propose } from '@/server/services/publication/propose'

/**
 * All the steps from a run to its publication at one moment, by the office and a leader: of a plan that leaves out checking and
 * the notice.
 */
export async function publishRun(
  office: CommandContext,
  leader: Actor,
  input: { runId: string; reason?: string | undefined },
): Promise<{ id: string; number: number }> {
  const { id } = await propose(office, input)
  const step = (version: number) => ({ id, version, words: '' })
  await moveCandidate(office, 'review', { ...step(1), words: '与计分底册核对一致。' })
  await moveCandidate(office, 'submit', step(2))
  const { publication } = await moveCandidate({ ...office, actor: leader }, 'sign', step(3))
  if (!publication) throw new Error('signing published nothing')
  return publication
}
