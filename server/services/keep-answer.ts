import 'server-only'
import { readChainEnd } from '@/server/db/audit'
import { database } from '@/server/db/client'

/** A page's worth of answers for every township of a large county; the oldest are given up first. */
const MOST_KEPT = 200

let asOf = ''
let answers = new Map<string, unknown>()

/**
 * Gives the answer that was given before to the same question, as long as nothing was recorded since: whatever changes
 * the record appends to the audit chain in the same transaction, so that while the chain's end is the same, so is
 * everything that is read. The end is read first: what is recorded while an answer is made makes it the last of its
 * kind. The question has to name everything else that the answer follows from. An answer is frozen, since others get
 * it too; a failure is not kept.
 */
export async function keepAnswer<Answer>(question: string, answer: () => Promise<Answer>): Promise<Answer> {
  const end = await readChainEnd(database())
  // Before the first record there is nothing to tell one moment from another by.
  if (end === null) return answer()
  if (end !== asOf) {
    asOf = end
    answers = new Map()
  }
  const own = answers
  if (own.has(question)) return own.get(question) as Answer
  const given = frozen(await answer())
  const [oldest] = own.keys()
  if (own.size >= MOST_KEPT && oldest !== undefined) own.delete(oldest)
  // Kept with the answers of its own moment, which nobody looks at any more if the record has moved on.
  own.set(question, given)
  return given
}

function frozen<Answer>(answer: Answer): Answer {
  if (typeof answer !== 'object' || answer === null || Object.isFrozen(answer)) return answer
  Object.freeze(answer)
  for (const part of Object.values(answer)) frozen(part)
  return answer
}
