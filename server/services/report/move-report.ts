import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { sha256 } from '@/server/db/audit'
import type { Db } from '@/server/db/client'
import { listAttached, listPendingUploads } from '@/server/db/evidence'
import { listExtensions, lockPeriod } from '@/server/db/periods'
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
import { acceptsEntries } from '@/server/domain/period/period'
import { dueFrom } from '@/server/domain/plan/plan-version'
import { decideReport, type ReportAction, type ReportState } from '@/server/domain/report/report'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { hashOfValues } from './hash-of-values'
import { refuseReport } from './refuse-report'
import { refuseVillagesMissing } from './refuse-villages-missing'

export type ReportMove = Exclude<ReportAction, 'save'>

export interface MoveReportInput {
  id: string
  /** The version of the report that the person is looking at: nobody signs or accepts what they have not seen. */
  version: number
  reason?: string | undefined
  /** A word per field, of a return. */
  fields?: { indicator: string; reason: string }[] | undefined
  key?: string | undefined
}

/** Takes a report one step on: submit, withdraw, sign, return, accept; by the state table, with its event. */
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
    const extensions = await listExtensions(tx, period.id, report.unitId)
    const open = acceptsEntries(period.state, civilDay(now), extensions.get(report.unitId) ?? null)
    const decision = decideReport(action, actor.role, report, {
      acceptsEntries: open,
      userId: actor.userId,
      reason: reason ?? fields[0]?.reason ?? null,
    })
    if (!decision.ok) throw refuseReport(action, decision.because, report, period)
    const values = await listValues(tx, { periodId: report.periodId, unitId: report.unitId, source: 'self' })
    const attached = await listAttached(tx, report.id)
    const ofVillages = await listVillageValues(tx, { unitIds: [report.unitId], periodIds: [report.periodId] })
    if (action === 'submit') await refuseIncomplete(tx, scope, report, { values, ofVillages, attached, now })
    await updateReport(tx, report.id, { state: decision.to, ...patchOf(action, report, actor.userId, now) })
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
        ...(attached.length > 0 ? { evidence: sha256(canonicalJson(attached)) } : {}),
      },
      reason,
    })
    return { state: decision.to }
  })
}

function patchOf(action: ReportMove, report: ReportRow, userId: string, now: Date): ReportPatch {
  switch (action) {
    case 'submit':
      return { submittedAt: now, submittedById: userId }
    case 'sign':
      return { signedAt: now, signedById: userId, firstSignedAt: report.firstSignedAt ?? now }
    case 'withdraw':
    case 'return':
      return { submittedAt: null, submittedById: null, signedAt: null, signedById: null }
    case 'accept':
      return {}
  }
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
      indicators: [...new Set(pending.map(({ indicatorCode }) => indicatorCode))],
    })
  const lacking = lackEvidence(due, new Set(attached.map(({ indicatorCode }) => indicatorCode)))
  if (lacking.length > 0) throw problem('evidenceMissing', { missing: lacking })
}
