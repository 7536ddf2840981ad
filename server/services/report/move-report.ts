import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { sha256 } from '@/server/db/audit'
import type { Db } from '@/server/db/client'
import { listAttached, listPendingUploads } from '@/server/db/evidence'
import { insertExtensions, listExtensions, lockPeriod, type PeriodRow } from '@/server/db/periods'
import { findPlanVersion } from '@/server/db/plans'
import {
  insertReportEvent,
  lockReport,
  type ReportPatch,
  type ReportRow,
  updateReport,
} from '@/server/db/reports'
import { listVillageValues, type VillageValueRow } from '@/server/db/village-values'
import { listValues, type ValueRow } from '@/server/db/values'
import { type Scope, scopeOf } from '@/server/domain/access/scope'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { problem } from '@/server/domain/errors'
import { lackEvidence } from '@/server/domain/evidence/evidence-rule'
import { civilDay } from '@/server/domain/period/civil-day'
import { acceptsEntries, daysBetween } from '@/server/domain/period/period'
import { dueFrom } from '@/server/domain/plan/plan-version'
import { decideAs } from '@/server/domain/report/decide-as'
import type { ReportAction, ReportState } from '@/server/domain/report/report'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { hashOfValues } from './hash-of-values'
import { keepRevision } from './keep-revision'
import { refuseFailing } from './refuse-failing'
import { refuseReport } from './refuse-report'
import { refuseVillagesMissing } from './refuse-villages-missing'

export type ReportMove = Exclude<ReportAction, 'save' | 'saveOnBehalf'>

export interface MoveReportInput {
  id: string
  /** The version of the report that the person is looking at: nobody signs or accepts what they have not seen. */
  version: number
  reason?: string | undefined
  /** A word per field, of a return or a reopening. */
  fields?: { indicator: string; reason: string }[] | undefined
  /** The day until which the unit may change a report that is reopened in a closed period. */
  until?: string | undefined
  key?: string | undefined
}

/** A slip of the year must not leave a closed period open for ever. */
const LONGEST_REOPENING_DAYS = 366

/** Takes a report one step on by the state table, with its event; a signature keeps the submission as a revision. */
export async function moveReport(
  context: CommandContext,
  action: ReportMove,
  input: MoveReportInput,
): Promise<{ state: ReportState }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  const fields = (input.fields ?? []).filter((field) => field.reason.trim())
  const reason = input.reason?.trim() || null
  refusePersonalData({
    reason,
    ...Object.fromEntries(fields.map((field) => [field.indicator, field.reason])),
  })
  return command(context, { action: `report.${action}`, key: input.key }, async (tx, audit) => {
    const report = await lockReport(tx, scope, input.id)
    if (!report) throw problem('notFound', {})
    if (report.version !== input.version)
      throw problem('staleVersion', { have: input.version, current: report.version })
    const period = await lockPeriod(tx, scope, report.periodId, 'use')
    if (!period) throw problem('notFound', {})
    const today = civilDay(now)
    const extensions = await listExtensions(tx, period.id, report.unitId)
    const open = acceptsEntries(period.state, today, extensions.get(report.unitId)?.until ?? null)
    const until = action === 'reopen' && !open ? untilOf(input.until, today) : null
    const { decision, capacity } = decideAs(actor, action, report, {
      acceptsEntries: open || until !== null,
      reason: reason ?? fields[0]?.reason ?? null,
    })
    if (!decision.ok) throw refuseReport(action, decision.because, report, period)
    const values = await listValues(tx, { periodId: report.periodId, unitId: report.unitId, source: 'self' })
    const attached = await listAttached(tx, report.id)
    const ofVillages = await listVillageValues(tx, { unitIds: [report.unitId], periodIds: [report.periodId] })
    if (action === 'submit') await refuseIncomplete(tx, scope, report, { values, ofVillages, attached, now })
    if (action === 'submit' || action === 'sign') await refuseFailing(tx, scope, report, action)
    const actingFor = capacity?.actingFor ?? null
    const signature = {
      byId: actor.userId,
      byName: actor.name,
      actingForName: actingFor?.name ?? null,
      at: now,
    }
    const revision =
      action === 'sign'
        ? await keepRevision(tx, report, values, signature)
        : report.signed || report.state === 'accepted'
          ? report.revision
          : null
    await updateReport(tx, report.id, {
      state: decision.to,
      ...patchOf(action, report, { id: actor.userId, name: actor.name, at: now }),
      ...(action === 'sign' && revision !== null ? { revision } : {}),
    })
    if (until !== null) await extend(tx, report, period, until, reason ?? fields[0]?.reason ?? '', context)
    await insertReportEvent(tx, {
      id: uuidv7(),
      ownerId: report.ownerId,
      reportId: report.id,
      action,
      from: report.state,
      to: decision.to,
      reason,
      fields,
      byId: actor.userId,
      byName: actor.name,
      at: now,
      revision,
      actingForId: actingFor?.userId ?? null,
      actingForName: actingFor?.name ?? null,
    })
    audit({
      subjectType: 'report',
      subjectId: report.id,
      before: { state: report.state, signed: report.signed },
      // What was signed, accepted or returned is bound to the exact values by their hash.
      after: {
        state: decision.to,
        fields,
        values: hashOfValues(values, ofVillages),
        ...(attached.length > 0
          ? {
              evidence: sha256(
                canonicalJson(attached.map(({ place, ...file }) => ({ indicatorCode: place, ...file }))),
              ),
            }
          : {}),
        ...(revision !== null && { revision }),
        ...(actingFor && { actingFor: { id: actingFor.userId, name: actingFor.name } }),
        ...(until !== null && { until }),
      },
      reason,
    })
    return { state: decision.to }
  })
}

const nothingInForce = {
  submittedAt: null,
  submittedById: null,
  signedAt: null,
  signedById: null,
  reviewStartedAt: null,
  reviewByName: null,
} satisfies ReportPatch

function patchOf(
  action: ReportMove,
  report: ReportRow,
  by: { id: string; name: string; at: Date },
): ReportPatch {
  switch (action) {
    case 'submit':
      return { submittedAt: by.at, submittedById: by.id }
    case 'sign':
      return { signedAt: by.at, signedById: by.id, firstSignedAt: report.firstSignedAt ?? by.at }
    case 'withdraw':
      // What a unit takes back unseen it has not reported: its timeliness goes by the signature that it leaves standing.
      return report.signedAt !== null && report.firstSignedAt?.getTime() === report.signedAt.getTime()
        ? { ...nothingInForce, firstSignedAt: null }
        : nothingInForce
    case 'return':
    case 'reopen':
      return nothingInForce
    case 'beginReview':
      return { reviewStartedAt: by.at, reviewByName: by.name }
    case 'accept':
      return {}
  }
}

/** The day that was given, where it is one on which the unit can still act; null where none was given. */
function untilOf(until: string | undefined, today: string): string | null {
  if (until === undefined) return null
  const days = daysBetween(today, until)
  if (!(days >= 0 && days <= LONGEST_REOPENING_DAYS))
    throw problem('badRequest', { issues: [{ path: 'until', message: 'notAfterToday' }] })
  return until
}

async function extend(
  tx: Db,
  report: ReportRow,
  period: PeriodRow,
  until: string,
  reason: string,
  { actor, now }: CommandContext,
): Promise<void> {
  await insertExtensions(tx, [
    {
      id: uuidv7(),
      ownerId: period.ownerId,
      periodId: period.id,
      unitId: report.unitId,
      until,
      reason,
      grantedById: actor.userId,
      grantedAt: now,
    },
  ])
}

/** A cell may stay empty only with a note that says why; every file must be stored, and none be missing that the plan wants. */
async function refuseIncomplete(
  tx: Db,
  scope: Scope,
  report: ReportRow,
  {
    values,
    ofVillages,
    attached,
    now,
  }: {
    values: readonly ValueRow[]
    ofVillages: readonly VillageValueRow[]
    attached: Awaited<ReturnType<typeof listAttached>>
    now: Date
  },
): Promise<void> {
  const plan = await findPlanVersion(tx, scope, { planId: report.period.planId })
  if (!plan) throw problem('notFound', {})
  const explained = new Set(
    values.filter((value) => value.observation !== null || value.note).map((value) => value.indicatorCode),
  )
  const due = dueFrom(plan, report.period, 'self')
  const missing = due.map((indicator) => indicator.code).filter((code) => !explained.has(code))
  if (missing.length > 0) throw problem('reportIncomplete', { missing })
  const endsOn = plan.periods.find(({ id }) => id === report.periodId)?.endsOn ?? report.period.closesOn
  await refuseVillagesMissing(tx, { unitId: report.unitId, endsOn }, due, ofVillages)
  const pending = await listPendingUploads(tx, report.id, now)
  if (pending.length > 0)
    throw problem('uploadsPending', {
      indicators: [...new Set(pending.map(({ place }) => place))],
    })
  const lacking = lackEvidence(due, new Set(attached.map(({ place }) => place)))
  if (lacking.length > 0) throw problem('evidenceMissing', { missing: lacking })
}
