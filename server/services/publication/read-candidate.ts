import 'server-only'
import { type CandidateRow, findCandidate } from '@/server/db/candidates'
import { type Db, inTransaction } from '@/server/db/client'
import { findPeriod } from '@/server/db/periods'
import { listPublications } from '@/server/db/publications'
import { findRun } from '@/server/db/runs'
import type { Actor } from '@/server/domain/access/actor'
import { capacitiesFor } from '@/server/domain/access/capacities'
import { unitRoles } from '@/server/domain/access/roles'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import {
  type CandidateAction,
  type CandidateFacts,
  type CandidateHindrance,
  candidateActions,
  candidateSteps,
  isOpenCandidate,
} from '@/server/domain/publication/candidate'
import { candidateView } from '@/server/domain/publication/candidate-view'
import { loadCandidate } from './load-candidate'
import { loadFacts } from './load-facts'
import { readOwnMarks } from './read-own-marks'

/**
 * Results on their way to being published, as far as this person may see them: the course and the steps they can take; for a unit its
 * own marks and its own words; for the office every unit's, and what stands in the way.
 */
export async function readCandidate(actor: Actor, id: string, now: Date) {
  const scope = scopeOf(actor)
  return inTransaction(
    async (db) => {
      const candidate = await findCandidate(db, scope.ownerId, id)
      const view = candidate ? candidateView(actor.role, candidate) : 'none'
      if (!candidate || view === 'none') throw problem('notFound', {})
      const today = civilDay(now)
      const { facts, events, objections, standings } = await loadFacts(db, candidate, today)
      const isUnit = unitRoles.includes(actor.role)
      const own = isUnit ? standings.find(({ unit }) => unit.id === actor.unit.id) : undefined
      // A candidate that a unit is not part of is not its own.
      if (view === 'own' && !own) throw problem('notFound', {})
      const seesAll = actor.role === 'office' || actor.role === 'leader'
      const seen = events.filter(
        ({ unitId, action }) => seesAll || (unitId === null ? action !== 'propose' : unitId === scope.unitId),
      )
      const count = (is: (standing: (typeof standings)[number]['standing']) => boolean) =>
        standings.filter(({ standing }) => is(standing)).length
      return {
        view,
        today,
        candidate,
        replaces: seesAll ? candidate.replaces : null,
        superseded: await supersededBy(db, candidate),
        steps: stepsOf(actor, facts, today),
        events: seen.map(({ byId: _, ...event }) => event),
        objections: objections.filter(({ unitId }) => seesAll || unitId === scope.unitId),
        /** A unit is not told how others stand. */
        counts: seesAll
          ? {
              units: standings.length,
              waiting: count((standing) => standing === 'waiting'),
              open: facts.objections.open,
            }
          : null,
        units: actor.role === 'office' ? standings : [],
        own: own
          ? {
              ...own,
              marks: view === 'own' || view === 'all' ? await readOwnMarks(db, candidate, own.unit.id) : null,
            }
          : null,
        blocks: seesAll && isOpenCandidate(candidate.state) ? await blocksOf(db, candidate, now) : [],
      }
    },
    { frozen: true },
  )
}

/** Every step in any of a person's capacities; one that is free in one of them is free. */
function stepsOf(actor: Actor, facts: CandidateFacts, today: string) {
  const found = new Map<CandidateAction, CandidateHindrance | null>()
  for (const action of candidateActions)
    for (const { role, actingFor } of capacitiesFor(actor, `publication.${action}`)) {
      const person = { userId: actor.userId, role, actingForId: actingFor?.userId ?? null }
      const step = candidateSteps(person, facts, today).find((one) => one.action === action)
      if (step && (step.because === null || !found.has(action))) found.set(action, step.because)
    }
  return [...found].map(([action, because]) => ({ action, because }))
}

async function supersededBy(db: Db, { ownerId, periodId, supersedesId }: CandidateRow) {
  if (supersedesId === null) return null
  const all = await listPublications(db, ownerId, { periodId })
  return all.find(({ id }) => id === supersedesId) ?? null
}

async function blocksOf(db: Db, candidate: CandidateRow, now: Date) {
  const scope = { ownerId: candidate.ownerId }
  const [run, period] = [
    await findRun(db, scope, candidate.runId),
    await findPeriod(db, scope, candidate.periodId),
  ]
  return run && period ? (await loadCandidate(db, scope, run, period, now)).blocks : []
}
