import 'server-only'
import { readChainEnd } from '@/server/db/audit'
import { database } from '@/server/db/client'

/**
 * How many answers are kept on each shelf; the oldest are given up first. Pages: a page's worth of answers for every
 * township of a large county. People: a number for everybody who is signed in, which must not push the pages out.
 */
const most = { pages: 200, people: 5000 }
type Shelf = keyof typeof most

let asOf = ''
let answers = emptyShelves()

/**
 * Gives the answer that was given before to the same question, as long as nothing was recorded since: whatever changes
 * the record appends to the audit chain in the same transaction, so that while the chain's end is the same, so is
 * everything that is read. The end is read first: what is recorded while an answer is made makes it the last of its
 * kind. The question has to name everything else that the answer follows from. An answer is frozen, since others get
 * it too; a failure is not kept.
 */
export async function keepAnswer<Answer>(
  question: string,
  answer: () => Promise<Answer>,
  shelf: Shelf = 'pages',
): Promise<Answer> {
  const end = await readChainEnd(database())
  // Before the first record there is nothing to tell one moment from another by.
  if (end === null) return answer()
  if (end !== asOf) {
    asOf = end
    answers = emptyShelves()
  }
  const own = answers[shelf]
  if (own.has(question)) return own.get(question) as Answer
  const given = frozen(await answer())
  const [oldest] = own.keys()
  if (own.size >= most[shelf] && oldest !== undefined) own.delete(oldest)
  // Kept with the answers of its own moment, which nobody looks at any more if the record has moved on.
  own.set(question, given)
  return given
}

function emptyShelves(): Record<Shelf, Map<string, unknown>> {
  return { pages: new Map(), people: new Map() }
}

function frozen<Answer>(answer: Answer): Answer {
  if (typeof answer !== 'object' || answer === null || Object.isFrozen(answer)) return answer
  Object.freeze(answer)
  for (const part of Object.values(answer)) frozen(part)
  return answer
}
