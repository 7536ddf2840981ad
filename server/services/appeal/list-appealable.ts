import 'server-only'
import { listAppeals } from '@/server/db/appeals'
import { readCalendar } from '@/server/db/calendar'
import { database, type Db } from '@/server/db/client'
import { listPlanVersions } from '@/server/db/plans'
import { listPublications } from '@/server/db/publications'
import { listMarksOfUnit } from '@/server/db/runs'
import { listSheetsCompleted } from '@/server/db/sheets'
import { listVetoesOn } from '@/server/db/vetoes'
import { findVersionNames } from '@/server/db/appeal-names'
import type { Actor } from '@/server/domain/access/actor'
import type { AppealAbout } from '@/server/domain/appeal/appeal'
import { knownSince, lastDayOf } from '@/server/domain/appeal/window'
import { addDays } from '@/server/domain/calendar/working-days'
import { civilDay } from '@/server/domain/period/civil-day'
import { deadlinesOf, LONGEST_DEADLINE } from '@/server/domain/plan/deadlines'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { loadSheet } from '../sheet/load-sheet'

/** Something that lost marks and can be appealed against today. */
export interface Appealable {
  about: AppealAbout
  period: { id: string; name: string; nameEn: string }
  /** Null where it is a veto. */
  indicator: { code: string; name: string; nameEn: string } | null
  item: { code: string; name: string; nameEn: string } | null
  sheetId: string | null
  veto: { id: string; name: string; nameEn: string } | null
  marks: number | null
  points: number | null
  lastDay: string
}

/** As many days as the longest deadline can span with every holiday in it. */
const FAR_BACK = LONGEST_DEADLINE * 2

/** What of one's unit lost marks and can be appealed against today: marks as published, lines of sheets as completed. */
export async function listAppealable(actor: Actor, now: Date): Promise<Appealable[]> {
  const db = database()
  const owner = { ownerId: actor.ownerId }
  const unitId = actor.unit.id
  const today = civilDay(now)
  const [calendar, plans, standing] = await Promise.all([
    readCalendar(db, actor.ownerId),
    listPlanVersions(db, owner),
    listAppeals(db, { ...owner, unitId }),
  ])
  const found = [
    ...(await marksOf(db, plans, { ...owner, unitId, since: addDays(today, -FAR_BACK) })),
    ...(await linesOf(db, { ...owner, unitId, since: addDays(today, -FAR_BACK) })),
    ...(await vetoesOn(db, plans, { ...owner, unitId })),
  ]
  return found.flatMap(({ knownOn, deadline, ...rest }) => {
    const lastDay = lastDayOf(knownOn, deadline, calendar)
    const stands = standing.some(
      (one) =>
        one.state !== 'withdrawn' &&
        one.periodId === rest.period.id &&
        one.indicatorCode === (rest.indicator?.code ?? '') &&
        one.itemCode === (rest.item?.code ?? '') &&
        one.vetoId === (rest.veto?.id ?? null),
    )
    return lastDay < today || stands ? [] : [{ ...rest, lastDay }]
  })
}

type Found = Omit<Appealable, 'lastDay'> & { knownOn: string; deadline: number }

async function marksOf(
  db: Db,
  plans: readonly PlanVersionFacts[],
  at: { ownerId: string; unitId: string; since: string },
): Promise<Found[]> {
  const all = await listPublications(db, at.ownerId)
  const recent = new Set(
    all.filter(({ publishedAt }) => civilDay(publishedAt) >= at.since).map(({ periodId }) => periodId),
  )
  const published = all.filter(({ periodId }) => recent.has(periodId)).reverse()
  const marks = await listMarksOfUnit(
    db,
    published.map(({ runId }) => runId),
    at.unitId,
  )
  return [...recent].flatMap((periodId): Found[] => {
    const own = published.filter((one) => one.periodId === periodId)
    const last = own.at(-1)
    const plan = plans.find((one) => one.planId === last?.planId)
    const period = plan?.periods.find(({ id }) => id === periodId)
    if (!last || !plan || !period) return []
    return plan.indicators.flatMap((indicator): Found[] => {
      const { code, name, nameEn, scoring } = indicator
      const byLines = plan.sheetItems.some(({ indicatorCode }) => indicatorCode === code)
      if (byLines || scoring.from !== undefined) return []
      const markIn = (runId: string) =>
        marks.find((m) => m.runId === runId && m.periodCode === period.code && m.indicatorCode === code)
      const mark = markIn(last.runId)
      if (mark?.marks == null || mark.points === null || mark.marks >= mark.points) return []
      const knownOn = knownSince(
        own.flatMap(({ runId, publishedAt }) => {
          const said = markIn(runId)
          return said ? [{ day: civilDay(publishedAt), marks: said.marks, value: said.value }] : []
        }),
      )
      if (knownOn === null) return []
      return [
        {
          about: 'mark',
          period: { id: period.id, name: period.name, nameEn: period.nameEn },
          indicator: { code, name, nameEn },
          item: null,
          sheetId: null,
          veto: null,
          marks: mark.marks,
          points: mark.points,
          knownOn,
          deadline: deadlinesOf(plan).appeal,
        },
      ]
    })
  })
}

async function linesOf(
  db: Db,
  { ownerId, unitId, since }: { ownerId: string; unitId: string; since: string },
): Promise<Found[]> {
  // One or two: those of the last weeks.
  const sheets = (await listSheetsCompleted(db, { ownerId, unitId, since })).filter(
    ({ round }) => round.counts,
  )
  const loaded = await Promise.all(
    sheets.map(async (sheet) => ({ sheet, ...(await loadSheet(db, { ownerId }, sheet)) })),
  )
  return loaded.flatMap(({ sheet, plan, lines, settled }) => {
    const { items } = settled.score
    return lines.flatMap((line): Found[] => {
      const marks = items[line.code] ?? null
      const points = typeof line.scoring.points === 'number' ? line.scoring.points : null
      const indicator = plan.indicators.find(({ code }) => code === line.indicatorCode)
      if (marks === null || points === null || marks >= points || !indicator || !sheet.completedAt) return []
      return [
        {
          about: 'item',
          period: { id: sheet.period.id, name: sheet.period.name, nameEn: sheet.period.nameEn },
          indicator: { code: indicator.code, name: indicator.name, nameEn: indicator.nameEn },
          item: { code: line.code, name: line.name, nameEn: line.nameEn },
          sheetId: sheet.id,
          veto: null,
          marks,
          points,
          knownOn: civilDay(sheet.completedAt),
          deadline: deadlinesOf(plan).appeal,
        },
      ]
    })
  })
}

async function vetoesOn(
  db: Db,
  plans: readonly PlanVersionFacts[],
  at: { ownerId: string; unitId: string },
): Promise<Found[]> {
  const vetoes = await listVetoesOn(db, at)
  const { clauses } = await findVersionNames(
    db,
    vetoes.map(({ planId }) => planId),
  )
  return vetoes.flatMap(({ id, planId, clause, period, events }): Found[] => {
    const plan = plans.find((one) => one.planId === planId)
    const confirmed = events.findLast(({ to }) => to === 'confirmed')
    if (!plan || !confirmed) return []
    const { name, nameEn } = clauses.get(`${planId}/${clause}`) ?? { name: clause, nameEn: '' }
    return [
      {
        about: 'veto',
        period: { id: period.id, name: period.name, nameEn: period.nameEn },
        indicator: null,
        item: null,
        sheetId: null,
        veto: { id, name, nameEn },
        marks: null,
        points: null,
        knownOn: civilDay(confirmed.at),
        deadline: deadlinesOf(plan).appeal,
      },
    ]
  })
}
