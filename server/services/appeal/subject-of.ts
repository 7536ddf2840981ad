import 'server-only'
import { listAppeals } from '@/server/db/appeals'
import { readCalendar } from '@/server/db/calendar'
import type { Db } from '@/server/db/client'
import { findPeriod } from '@/server/db/periods'
import { findPlanVersion } from '@/server/db/plans'
import { listPublications } from '@/server/db/publications'
import { listMarksOfUnit, readRunInputs } from '@/server/db/runs'
import { findSheet } from '@/server/db/sheets'
import { findVeto } from '@/server/db/vetoes'
import type { Actor } from '@/server/domain/access/actor'
import { lastDayOf, knownSince } from '@/server/domain/appeal/window'
import type { AppealAbout } from '@/server/domain/appeal/appeal'
import type { AppealAsked } from '@/server/domain/appeal/asked'
import { type NotAppealable, refuseAppeal } from '@/server/domain/appeal/may-file'
import { problem } from '@/server/domain/errors'
import { checkSeen, type SeenFault } from '@/server/domain/inspection/check-seen'
import { civilDay } from '@/server/domain/period/civil-day'
import { deadlinesOf } from '@/server/domain/plan/deadlines'
import type { IndicatorScoring, PlanIndicator, PlanPeriod } from '@/server/domain/plan/plan-version'
import type { AssessmentCase, Observation } from '@/server/domain/scoring/case'
import { SOURCE_STRENGTH } from '@/server/domain/scoring/source-strength'
import { checkObservation } from '@/server/domain/value/check-observation'
import { loadSheet } from '../sheet/load-sheet'
import { readLine } from '../sheet/read-line'

/** What an appeal would be about, and whether it may be filed. */
export interface AppealSubject {
  about: AppealAbout
  planId: string
  ownerId: string
  period: PlanPeriod
  /** Null where it is a veto. */
  indicator: PlanIndicator | null
  item: { code: string; name: string; nameEn: string } | null
  sheetId: string | null
  veto: { id: string; clause: string; basis: string } | null
  /** How what was observed is observed: the line's or the indicator's; null where it is a veto. */
  scoring: IndicatorScoring | null
  /** What is wrong with an observation that is asked to count; null where it is a veto, which asks for none. */
  faultOf: ((claim: Observation) => SeenFault | null) | null
  seen: { observation: Observation | null; marks: number | null; points: number | null }
  reason: string | null
  knownOn: string | null
  lastDay: string | null
  refused: NotAppealable | null
  /** The appeal that stands about it already. */
  filed: { id: string; number: number } | null
}

/** What an appeal of the person's unit would be about, and whether it may be filed today. Another unit's is not found. */
export async function subjectOf(db: Db, actor: Actor, now: Date, asked: AppealAsked): Promise<AppealSubject> {
  switch (asked.about) {
    case 'mark':
      return ofMark(db, actor, now, asked)
    case 'item':
      return ofItem(db, actor, now, asked)
    case 'veto':
      return ofVeto(db, actor, now, asked)
  }
}

async function ofVeto(
  db: Db,
  actor: Actor,
  now: Date,
  asked: Extract<AppealAsked, { about: 'veto' }>,
): Promise<AppealSubject> {
  const veto = await findVeto(db, { ownerId: actor.ownerId, unitId: actor.unit.id }, asked.vetoId)
  const confirmed = veto?.events.findLast(({ to }) => to === 'confirmed')
  // Only what stands can be appealed against; what is proposed is not known yet.
  if (veto?.state !== 'confirmed' || !confirmed) throw problem('notFound', {})
  const plan = await findPlanVersion(db, { ownerId: actor.ownerId }, { planId: veto.planId })
  const period = plan?.periods.find(({ id }) => id === veto.period.id)
  if (!plan || !period) throw problem('notFound', {})
  const judged = await judge(db, actor, now, {
    deadline: deadlinesOf(plan).appeal,
    knownOn: civilDay(confirmed.at),
    periodId: period.id,
    indicator: '',
    item: '',
    vetoId: veto.id,
    byLines: false,
    otherPlan: false,
  })
  return {
    about: 'veto',
    planId: plan.planId,
    ownerId: plan.ownerId,
    period,
    indicator: null,
    item: null,
    sheetId: null,
    veto: { id: veto.id, clause: veto.clause, basis: veto.basis },
    scoring: null,
    faultOf: null,
    seen: { observation: null, marks: null, points: null },
    reason: confirmed.words ?? veto.basis,
    knownOn: civilDay(confirmed.at),
    ...judged,
  }
}

async function ofMark(
  db: Db,
  actor: Actor,
  now: Date,
  asked: Extract<AppealAsked, { about: 'mark' }>,
): Promise<AppealSubject> {
  const owner = { ownerId: actor.ownerId }
  const unitId = actor.unit.id
  const published = (await listPublications(db, actor.ownerId, { periodId: asked.periodId })).reverse()
  const last = published.at(-1)
  const asks = last ? null : await findPeriod(db, owner, asked.periodId)
  if (!last && !asks) throw problem('notFound', {})
  const plan = await findPlanVersion(
    db,
    owner,
    last ? { versionId: last.run.versionId } : { planId: asks?.planId ?? '' },
  )
  const period = plan?.periods.find(({ id }) => id === asked.periodId)
  const indicator = plan?.indicators.find(({ code }) => code === asked.indicator)
  const unit = plan?.units.find(({ id }) => id === unitId)
  if (!plan || !period || !indicator || !unit) throw problem('notFound', {})
  const runIds = published.map(({ runId }) => runId)
  const marks = await listMarksOfUnit(db, runIds, unitId, indicator.code)
  const markIn = (runId: string) =>
    marks.find((mark) => mark.runId === runId && mark.periodCode === period.code)
  const mark = last && markIn(last.runId)
  const knownOn = knownSince(
    published.flatMap(({ runId, publishedAt }) => {
      const said = markIn(runId)
      return said ? [{ day: civilDay(publishedAt), marks: said.marks, value: said.value }] : []
    }),
  )
  const judged = await judge(db, actor, now, {
    deadline: deadlinesOf(plan).appeal,
    knownOn,
    periodId: period.id,
    indicator: indicator.code,
    item: '',
    byLines: plan.sheetItems.some(({ indicatorCode }) => indicatorCode === indicator.code),
    otherPlan: indicator.scoring.from !== undefined,
  })
  return {
    about: 'mark',
    planId: plan.planId,
    ownerId: plan.ownerId,
    period,
    indicator,
    item: null,
    sheetId: null,
    veto: null,
    scoring: indicator.scoring,
    faultOf: (claim) => checkObservation(indicator.scoring, claim),
    seen: {
      observation: last
        ? counted(await readRunInputs(db, last.runId), unit.code, indicator.code, period.code)
        : null,
      marks: mark?.marks ?? null,
      points: mark?.points ?? null,
    },
    reason: null,
    knownOn,
    ...judged,
  }
}

async function ofItem(
  db: Db,
  actor: Actor,
  now: Date,
  asked: Extract<AppealAsked, { about: 'item' }>,
): Promise<AppealSubject> {
  const owner = { ownerId: actor.ownerId }
  const sheet = await findSheet(db, owner, asked.sheetId)
  // A sheet that is not completed, an unannounced one above all, is not there for its unit.
  if (sheet?.unitId !== actor.unit.id || sheet.state === 'open') throw problem('notFound', {})
  const { plan, lines, villages, settled } = await loadSheet(db, owner, sheet)
  const line = lines.find(({ code }) => code === asked.item)
  const period = plan.periods.find(({ id }) => id === sheet.period.id)
  const indicator = plan.indicators.find(({ code }) => code === line?.indicatorCode)
  if (!line || !period || !indicator) throw problem('notFound', {})
  const knownOn = sheet.completedAt && civilDay(sheet.completedAt)
  const judged = await judge(db, actor, now, {
    deadline: deadlinesOf(plan).appeal,
    knownOn,
    periodId: period.id,
    indicator: indicator.code,
    item: line.code,
    byLines: false,
    otherPlan: false,
  })
  return {
    about: 'item',
    planId: plan.planId,
    ownerId: plan.ownerId,
    period,
    indicator,
    item: { code: line.code, name: line.name, nameEn: line.nameEn },
    sheetId: sheet.id,
    veto: null,
    scoring: line.scoring,
    faultOf: (claim) => checkSeen(line, claim),
    seen: {
      observation: settled.observations.get(line.code) ?? null,
      marks: settled.score.items[line.code] ?? null,
      points: typeof line.scoring.points === 'number' ? line.scoring.points : null,
    },
    reason: readLine(settled, line.code, villages).reason,
    knownOn,
    ...judged,
    // What makes no value has none to be replaced.
    ...(sheet.round.counts ? {} : { refused: 'nothing' as const }),
  }
}

async function judge(
  db: Db,
  actor: Actor,
  now: Date,
  facts: {
    deadline: number
    knownOn: string | null
    periodId: string
    indicator: string
    item: string
    vetoId?: string
    byLines: boolean
    otherPlan: boolean
  },
): Promise<Pick<AppealSubject, 'lastDay' | 'refused' | 'filed'>> {
  const calendar = await readCalendar(db, actor.ownerId)
  const lastDay = facts.knownOn === null ? null : lastDayOf(facts.knownOn, facts.deadline, calendar)
  const standing = await listAppeals(
    db,
    { ownerId: actor.ownerId, unitId: actor.unit.id },
    { periodIds: [facts.periodId], indicatorCode: facts.indicator },
  )
  const filed = standing.find(
    ({ itemCode, vetoId, state }) =>
      itemCode === facts.item && vetoId === (facts.vetoId ?? null) && state !== 'withdrawn',
  )
  return {
    lastDay,
    filed: filed ? { id: filed.id, number: filed.number } : null,
    refused: refuseAppeal({ ...facts, lastDay, today: civilDay(now), filed: filed !== undefined }),
  }
}

/** What counted of a cell in a run: of its sources the strongest. */
function counted(
  assessment: AssessmentCase,
  unit: string,
  indicator: string,
  period: string,
): Observation | null {
  const value = assessment.values
    .filter((one) => one.unit === unit && one.indicator === indicator && one.period === period)
    .sort((a, b) => SOURCE_STRENGTH[b.source] - SOURCE_STRENGTH[a.source])[0]
  if (!value) return null
  const about = ['unit', 'indicator', 'period', 'source', 'from', 'joined']
  return Object.fromEntries(Object.entries(value).filter(([key]) => !about.includes(key))) as Observation
}
