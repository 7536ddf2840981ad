import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { readCalendar } from '@/server/db/calendar'
import {
  type CandidateRow,
  findCandidate,
  insertPublicationEvent,
  lockCandidate,
  updateCandidate,
} from '@/server/db/candidates'
import { lockPlan } from '@/server/db/periods'
import { lockSources } from '@/server/db/sources'
import { capacitiesFor, decideInCapacity } from '@/server/domain/access/capacities'
import { scopeOf } from '@/server/domain/access/scope'
import { nthWorkingDayAfter } from '@/server/domain/calendar/working-days'
import { type Problem, problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import {
  type CandidateAction,
  type CandidateDecision,
  type CandidateState,
  decideCandidate,
} from '@/server/domain/publication/candidate'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { loadFacts } from './load-facts'
import { publishCandidate } from './publish-candidate'
import { refuseStale } from './refuse-stale'

export interface MoveCandidateInput {
  id: string
  version: number
  words: string
  key?: string | undefined
}

/**
 * Takes frozen results one step on, over the version that the person saw. Every step towards publication looks again whether the
 * record is still what was frozen, while nobody can write; the leader's signature publishes.
 */
export async function moveCandidate(
  context: CommandContext,
  action: CandidateAction,
  input: MoveCandidateInput,
): Promise<{ state: CandidateState; publication: { id: string; number: number } | null }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  const words = input.words.trim() || null
  refusePersonalData({ words })
  const asked = `publication.${action}` as const
  return command(context, { action: asked, key: input.key }, async (tx, audit) => {
    const found = await findCandidate(tx, scope.ownerId, input.id)
    if (!found) throw problem('notFound', {})
    await lockPlan(tx, found.planId)
    await lockSources(tx, found.planId)
    const candidate = await lockCandidate(tx, scope.ownerId, input.id)
    if (!candidate) throw problem('notFound', {})
    const today = civilDay(now)
    const { facts } = await loadFacts(tx, candidate, today)
    const [first, ...others] = capacitiesFor(actor, asked)
    if (!first) throw problem('forbidden', { action: asked })
    const { decision, capacity } = decideInCapacity<CandidateDecision>(
      [first, ...others],
      ({ role, actingFor }) =>
        decideCandidate(
          action,
          { userId: actor.userId, role, actingForId: actingFor?.userId ?? null },
          facts,
          today,
          words,
        ),
    )
    // What cannot be done at all is said before that the page is old.
    if (!decision.ok && decision.because !== 'words') throw refuse(action, decision.because, candidate)
    if (candidate.version !== input.version)
      throw problem('staleVersion', { have: input.version, current: candidate.version })
    if (!decision.ok) throw refuse(action, decision.because, candidate)
    if (action !== 'withdraw' && action !== 'sendBack') await refuseStale(tx, scope, candidate, now)
    const until = await lastDay(action, candidate)
    await updateCandidate(tx, candidate.id, { state: decision.to, ...until.column })
    await insertPublicationEvent(tx, {
      id: uuidv7(),
      ownerId: candidate.ownerId,
      candidateId: candidate.id,
      action,
      from: candidate.state,
      to: decision.to,
      words,
      ...(until.day !== null && { until: until.day }),
      byId: actor.userId,
      byName: actor.name,
      byRole: capacity.role,
      actingForId: capacity.actingFor?.userId ?? null,
      actingForName: capacity.actingFor?.name ?? null,
      at: now,
    })
    const publication = action === 'sign' ? await publishCandidate(tx, candidate, actor, now) : null
    audit({
      subjectType: publication ? 'publication' : 'candidate',
      subjectId: publication?.id ?? candidate.id,
      before: { state: candidate.state },
      after: {
        state: decision.to,
        candidate: candidate.number,
        period: candidate.period.code,
        documentHash: candidate.documentHash,
        ...(publication && { number: publication.number }),
        ...(until.day !== null && { until: until.day }),
        ...(capacity.actingFor && {
          actingFor: { id: capacity.actingFor.userId, name: capacity.actingFor.name },
        }),
      },
      reason: words,
    })
    return { state: decision.to, publication }

    async function lastDay(step: CandidateAction, { checkDays, noticeDays, ownerId }: CandidateRow) {
      const days = step === 'ask' ? checkDays : step === 'post' ? noticeDays : null
      if (days === null) return { day: null, column: {} }
      const day = nthWorkingDayAfter(today, days, await readCalendar(tx, ownerId))
      return { day, column: step === 'ask' ? { checkUntil: day } : { noticeUntil: day } }
    }
  })
}

function refuse(
  action: CandidateAction,
  because: Extract<CandidateDecision, { ok: false }>['because'],
  { state, publication }: CandidateRow,
): Problem {
  switch (because) {
    case 'role':
      return problem('forbidden', { action: `publication.${action}` })
    case 'state':
      return publication
        ? problem('alreadyPublished', { number: publication.number })
        : problem('notInThisState', { action: `publication.${action}`, state })
    case 'samePerson':
      return problem('secondPersonNeeded', {})
    case 'words':
      return problem('reasonRequired', { fields: ['words'] })
    default:
      return problem('candidateRefused', { because })
  }
}
