import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import type { ReportState } from '@/server/domain/report/report'
import type { Db } from './client'
import { toDay } from './dates'
import { toJsonValue } from './json'

const columns = {
  id: true,
  ownerId: true,
  periodId: true,
  unitId: true,
  state: true,
  submittedAt: true,
  submittedById: true,
  signedAt: true,
  signedById: true,
  firstSignedAt: true,
  reviewStartedAt: true,
  reviewByName: true,
  revision: true,
  version: true,
  unit: { select: { id: true, code: true, name: true, nameEn: true } },
  period: {
    select: {
      id: true,
      planId: true,
      code: true,
      name: true,
      nameEn: true,
      phaseCode: true,
      opensOn: true,
      dueOn: true,
      closesOn: true,
      state: true,
      plan: { select: { code: true, year: true, name: true, nameEn: true } },
    },
  },
} as const

const find = (db: Db, where: { id?: string; ownerId: string; unitId?: string }) =>
  db.report.findFirst({ where, select: columns })

type Row = NonNullable<Awaited<ReturnType<typeof find>>>

const toReport = ({ period, ...row }: Row) => ({
  ...row,
  signed: row.signedAt !== null,
  reviewing: row.reviewStartedAt !== null,
  period: {
    ...period,
    opensOn: toDay(period.opensOn),
    dueOn: toDay(period.dueOn),
    closesOn: toDay(period.closesOn),
  },
})

export type ReportRow = ReturnType<typeof toReport>

/** One report, if it is in scope. */
export async function findReport(db: Db, scope: Scope, id: string): Promise<ReportRow | null> {
  const row = await find(db, { id, ...scope })
  return row && toReport(row)
}

/** Reads a report and holds its row until the transaction ends: saving, submitting and deciding exclude each other. */
export async function lockReport(tx: Db, scope: Scope, id: string): Promise<ReportRow | null> {
  await tx.$queryRaw`SELECT id FROM report WHERE id = ${id}::uuid FOR UPDATE`
  return findReport(tx, scope, id)
}

/** Reports in scope, latest period first, then by unit. */
export async function listReports(db: Db, scope: Scope, periodId?: string): Promise<ReportRow[]> {
  const rows = await db.report.findMany({
    where: { ...scope, periodId },
    select: columns,
    orderBy: [
      { period: { plan: { year: 'desc' } } },
      { period: { position: 'desc' } },
      { unit: { code: 'asc' } },
    ],
  })
  return rows.map(toReport)
}

/** Reads several reports of a period and holds their rows, in one order for everybody, until the transaction ends. */
export async function lockReports(
  tx: Db,
  scope: Scope,
  periodId: string,
  ids: readonly string[],
): Promise<ReportRow[]> {
  await tx.$queryRaw`SELECT id FROM report WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
  const rows = await tx.report.findMany({
    where: { ...scope, periodId, id: { in: [...ids] } },
    select: columns,
    orderBy: { unit: { code: 'asc' } },
  })
  return rows.map(toReport)
}

/** Takes reports that the transaction holds into one state. */
export async function updateReportStates(tx: Db, ids: readonly string[], state: ReportState): Promise<void> {
  await tx.report.updateMany({
    where: { id: { in: [...ids] } },
    data: { state, version: { increment: 1 } },
  })
}

export async function insertReports(
  db: Db,
  reports: readonly { id: string; ownerId: string; periodId: string; unitId: string }[],
): Promise<void> {
  await db.report.createMany({ data: [...reports] })
}

export interface ReportPatch {
  state?: ReportState
  submittedAt?: Date | null
  submittedById?: string | null
  signedAt?: Date | null
  signedById?: string | null
  firstSignedAt?: Date | null
  reviewStartedAt?: Date | null
  reviewByName?: string | null
  revision?: number
}

/** Changes a report that the transaction holds. */
export async function updateReport(tx: Db, id: string, patch: ReportPatch): Promise<void> {
  await tx.report.update({
    where: { id },
    data: {
      state: patch.state,
      submittedAt: patch.submittedAt,
      submittedById: patch.submittedById,
      signedAt: patch.signedAt,
      signedById: patch.signedById,
      firstSignedAt: patch.firstSignedAt,
      reviewStartedAt: patch.reviewStartedAt,
      reviewByName: patch.reviewByName,
      revision: patch.revision,
      version: { increment: 1 },
    },
  })
}

export interface NewReportEvent {
  id: string
  ownerId: string
  reportId: string
  action: string
  from: ReportState
  to: ReportState
  reason: string | null
  fields: { indicator: string; reason: string }[]
  byId: string
  byName: string
  at: Date
  /** The signed submission that the step made or was about. */
  revision?: number | null
  actingForId?: string | null
  actingForName?: string | null
}

export async function insertReportEvent(tx: Db, event: NewReportEvent): Promise<void> {
  await tx.reportEvent.create({ data: { ...event, fields: toJsonValue(event.fields) } })
}

export async function insertReportEvents(tx: Db, events: readonly NewReportEvent[]): Promise<void> {
  await tx.reportEvent.createMany({
    data: events.map((event) => ({ ...event, fields: toJsonValue(event.fields) })),
  })
}

/** Every step a report took, oldest first. */
export async function listReportEvents(db: Db, reportId: string) {
  const rows = await db.reportEvent.findMany({
    where: { reportId },
    select: {
      id: true,
      action: true,
      from: true,
      to: true,
      reason: true,
      fields: true,
      byName: true,
      at: true,
      revision: true,
      actingForName: true,
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...row, fields: row.fields as { indicator: string; reason: string }[] }))
}

/** The first signatures of a plan's reports. */
export async function listSignatures(db: Db, planId: string) {
  const rows = await db.report.findMany({
    where: { period: { planId }, firstSignedAt: { not: null } },
    select: { unitId: true, firstSignedAt: true, period: { select: { code: true } } },
  })
  return rows.flatMap(({ unitId, firstSignedAt, period }) =>
    firstSignedAt ? [{ unitId, periodCode: period.code, firstSignedAt }] : [],
  )
}

/** Where every report of a plan stands, without its particulars. */
export async function listReportsOfPlan(db: Db, planId: string) {
  const rows = await db.report.findMany({
    where: { period: { planId } },
    select: { id: true, periodId: true, unitId: true, state: true, signedAt: true, reviewStartedAt: true },
    orderBy: { unit: { code: 'asc' } },
  })
  return rows.map(({ signedAt, reviewStartedAt, ...row }) => ({
    ...row,
    signed: signedAt !== null,
    reviewing: reviewStartedAt !== null,
  }))
}

/** The periods of these reports, by the report's id. */
export async function listReportPeriods(db: Db, ids: readonly string[]) {
  const rows = await db.report.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, period: { select: { code: true, name: true, nameEn: true } } },
  })
  return new Map(rows.map(({ id, period }) => [id, period]))
}
