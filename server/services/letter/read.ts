import 'server-only'
import { inTransaction } from '@/server/db/client'
import { findLetter, listLetterEvents, listLetters, unitsThatSign } from '@/server/db/letters'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { possibleAs } from '@/server/domain/letter/decide-as'
import { touches } from '@/server/domain/letter/touches'
import { hashOfLetter } from './hash-of-letter'
import { loadContents } from './load-contents'
import { signedBy } from './move-letters'

/** One letter whole: what it says, who signed which text and when, what became of it, and what the reader may do. */
export async function read(actor: Actor, id: string) {
  const scope = scopeOf(actor)
  return inTransaction(
    async (db) => {
      const letter = await findLetter(db, scope, id)
      if (!letter) throw problem('notFound', {})
      const events = await listLetterEvents(db, [letter.id])
      const siblings = await listLetters(db, scope, { planId: letter.planId, unitIds: [letter.unitId] })
      const { contents } = await loadContents(db, scope, letter.planId)
      const content = contents.get(letter.unitId)
      const current = content !== undefined && !touches(letter.content, content)
      const unitSigns = (await unitsThatSign(db, [letter.unitId])).has(letter.unitId)
      return {
        letter,
        /** Whether the text kept is the text that was hashed. */
        intact: hashOfLetter(letter.content) === letter.hash,
        /** Whether the plan still says what the letter says. */
        current,
        events,
        others: siblings
          .filter((other) => other.id !== letter.id)
          .map(({ id: other, number, state }) => ({ id: other, number, state })),
        actions: possibleAs(
          actor,
          { state: letter.state, signed: signedBy(letter), proposedById: letter.proposedById },
          { current, unitSigns },
        ),
      }
    },
    { frozen: true },
  )
}
