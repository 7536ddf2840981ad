import 'server-only'
import { type CandidateRow, listCandidateUnits, listPublicationEvents } from '@/server/db/candidates'
import type { Db } from '@/server/db/client'
import type { CandidateFacts } from '@/server/domain/publication/candidate'
import { checkStanding, objectionsOf } from '@/server/domain/publication/unit-words'

/** The steps that are the office's own: whoever took one does not sign. */
const OFFICE_STEPS = ['propose', 'ask', 'review', 'post', 'submit', 'answer']

/** What the steps on a candidate depend on, with its course and where every unit stands. */
export async function loadFacts(db: Db, candidate: CandidateRow, today: string) {
  const events = await listPublicationEvents(db, candidate.id)
  const units = await listCandidateUnits(db, candidate.id)
  const objections = objectionsOf(events)
  const standings = units.map((unit) => ({
    unit,
    standing: checkStanding(unit.id, events, candidate.checkUntil, today),
  }))
  const facts: CandidateFacts = {
    state: candidate.state,
    checkDays: candidate.checkDays,
    noticeDays: candidate.noticeDays,
    noticeUntil: candidate.noticeUntil,
    hands: events.flatMap(({ action, byId }) => (OFFICE_STEPS.includes(action) ? [byId] : [])),
    waiting:
      candidate.checkUntil === null ? 0 : standings.filter(({ standing }) => standing === 'waiting').length,
    objections: {
      open: objections.filter(({ state }) => state === 'open').length,
      upheld: objections.filter(({ state }) => state === 'upheld').length,
    },
  }
  return { facts, events, objections, standings }
}
