import type { Person } from './api'

/**
 * Takes a run the whole way to its publication, each step by whose it is: frozen and reviewed by the office, checked by the units' heads
 * where the plan asks them, signed by a leader. Of a plan without a notice, which takes days.
 */
export async function publishOverApi(
  { office, leader, heads = [] }: { office: Person; leader: Person; heads?: readonly Person[] },
  runId: string,
): Promise<void> {
  const { id } = await office.api.candidates.propose.mutate({ runId })
  const read = async () => (await office.api.candidates.read.query({ id })).candidate
  const step = async (words = '') => ({ id, version: (await read()).version, words })
  if ((await read()).checkDays > 0) {
    await office.api.candidates.ask.mutate(await step())
    for (const head of heads) await head.api.candidates.check.mutate({ id })
  }
  await office.api.candidates.review.mutate(await step('与计分底册核对一致。'))
  await office.api.candidates.submit.mutate(await step())
  await leader.api.candidates.sign.mutate(await step())
}
