import 'server-only'
import { lockAppeal } from '@/server/db/appeals'
import { lockAdjustment } from '@/server/db/adjustments'
import type { Db } from '@/server/db/client'
import { listExtensions, lockPeriod } from '@/server/db/periods'
import { findPlanVersion } from '@/server/db/plans'
import { lockRectification } from '@/server/db/rectifications'
import { lockReport, type ReportRow } from '@/server/db/reports'
import { lockSheet } from '@/server/db/sheets'
import { unitRoles } from '@/server/domain/access/roles'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { type EvidencePlace, type EvidenceSubject, VERIFIED } from '@/server/domain/evidence/place'
import { decideEntry } from '@/server/domain/inspection/decide-entry'
import { isPlace } from '@/server/domain/inspection/observations/by-village'
import { placeOf } from '@/server/domain/inspection/sheet-place'
import { civilDay } from '@/server/domain/period/civil-day'
import { acceptsEntries } from '@/server/domain/period/period'
import { dueFrom } from '@/server/domain/plan/plan-version'
import { isUnitsTurn } from '@/server/domain/rectification/rectification'
import { decideReport } from '@/server/domain/report/report'
import type { CommandContext } from '../command'
import { refuseReport } from '../report/refuse-report'
import { linesOf } from '../sheet/lines-of'
import { refuseSheet } from '../sheet/refuse-sheet'
import { sheetsAccepted } from '../sheet/sheets-accepted'

/** A place where this person may put a file or take one away now, with what the store has to know of it. */
export interface OpenPlace extends EvidencePlace {
  ownerId: string
  /** The unit whose file it becomes. */
  unitId: string
  /** Whether a picture may say where it was taken. */
  locations: boolean
  /** How the audit trail names the place. */
  told: Record<string, string>
  /** What it hangs on is completed: a file may still come, none may go. */
  keeps?: { state: string }
}

const places: Partial<
  Record<EvidenceSubject, (tx: Db, context: CommandContext, at: EvidencePlace) => Promise<OpenPlace>>
> = {
  report: reportPlace,
  sheet: sheetPlace,
  rectification: rectificationPlace,
  appeal: appealPlace,
  bonus: claimPlace,
}

/** The place, with what it hangs on held until the transaction ends; refused where nobody may change it now. */
export async function loadPlace(tx: Db, context: CommandContext, at: EvidencePlace): Promise<OpenPlace> {
  const load = places[at.subject]
  if (!load) throw problem('notFound', {})
  return load(tx, context, at)
}

/** A report whose evidence this person may change now, held until the transaction ends: as its values are (`saveReport`). */
async function loadOpenReport(tx: Db, { actor, now }: CommandContext, reportId: string): Promise<ReportRow> {
  const scope = scopeOf(actor)
  const report = await lockReport(tx, scope, reportId)
  if (!report) throw problem('notFound', {})
  const period = await lockPeriod(tx, scope, report.periodId, 'use')
  if (!period) throw problem('notFound', {})
  const extensions = await listExtensions(tx, period.id, report.unitId)
  const decision = decideReport('save', actor.role, report, {
    acceptsEntries: acceptsEntries(period.state, civilDay(now), extensions.get(report.unitId)?.until ?? null),
    reason: null,
  })
  if (!decision.ok) throw refuseReport('save', decision.because, report, period)
  return report
}

/** One of the indicators that an open report owes. */
async function reportPlace(tx: Db, context: CommandContext, at: EvidencePlace): Promise<OpenPlace> {
  const report = await loadOpenReport(tx, context, at.subjectId)
  const plan = await findPlanVersion(tx, scopeOf(context.actor), { planId: report.period.planId })
  const indicator = plan && dueFrom(plan, report.period, 'self').find(({ code }) => code === at.place)
  if (!indicator) throw problem('unknownIndicator', { indicator: at.place })
  return {
    ...at,
    ownerId: report.ownerId,
    unitId: report.unitId,
    locations: indicator.evidence?.locations === true,
    told: { report: report.id, period: report.period.code, indicator: indicator.code },
  }
}

/** A line of a sheet, in a village where there are any, for whoever may enter there. Photos that come after its completion are kept too. */
async function sheetPlace(tx: Db, context: CommandContext, at: EvidencePlace): Promise<OpenPlace> {
  const scope = scopeOf(context.actor)
  const sheet = await lockSheet(tx, scope, at.subjectId)
  if (!sheet) throw problem('notFound', {})
  const periodOpen = await sheetsAccepted(tx, scope, sheet)
  const decision = decideEntry(context.actor, sheet, { periodOpen, toldBefore: false })
  if (!decision.ok) throw refuseSheet('save', decision.because, sheet)
  const plan = await findPlanVersion(tx, { ownerId: scope.ownerId }, { planId: sheet.period.planId })
  const { line, village } = placeOf(at.place)
  const found = plan && linesOf(plan, sheet).find(({ code }) => code === line)
  if (!found) throw problem('unknownIndicator', { indicator: line })
  if (!isPlace(found, village, sheet)) throw problem('villageNotOnSheet', {})
  return {
    ...at,
    ownerId: sheet.ownerId,
    unitId: sheet.unitId,
    locations: false,
    told: { sheet: sheet.id, period: sheet.period.code, line, ...(village === null ? {} : { village }) },
    ...(decision.late ? { keeps: { state: sheet.state } } : {}),
  }
}

/** The answer to an order, while it is the unit's to answer; what whoever verifies it saw, while it is theirs to judge. */
async function rectificationPlace(tx: Db, { actor }: CommandContext, at: EvidencePlace): Promise<OpenPlace> {
  const finding = await lockRectification(tx, scopeOf(actor), at.subjectId)
  const verifies = at.place === VERIFIED && !unitRoles.includes(actor.role)
  if (!finding || !(verifies || (finding.unitId === actor.unit.id && at.place === '')))
    throw problem('notFound', {})
  if (verifies ? finding.state !== 'answered' : !isUnitsTurn(finding.state))
    throw problem('notInThisState', {
      action: verifies ? 'rectification.verify' : 'rectification.answer',
      state: finding.state,
    })
  return {
    ...at,
    ownerId: finding.ownerId,
    unitId: finding.unitId,
    // Where something was put right is part of the proof.
    locations: true,
    told: {
      rectification: finding.id,
      number: String(finding.number ?? ''),
      ...(verifies ? { place: VERIFIED } : {}),
    },
  }
}

/** An appeal, until its review begins. */
async function appealPlace(tx: Db, { actor }: CommandContext, at: EvidencePlace): Promise<OpenPlace> {
  const appeal = await lockAppeal(tx, scopeOf(actor), at.subjectId)
  if (appeal?.unitId !== actor.unit.id || at.place !== '') throw problem('notFound', {})
  if (appeal.state !== 'filed')
    throw problem('notInThisState', { action: 'appeal.file', state: appeal.state })
  return {
    ...at,
    ownerId: appeal.ownerId,
    unitId: appeal.unitId,
    locations: true,
    told: { appeal: appeal.id, number: String(appeal.number) },
  }
}

/** A claim for a bonus that the unit may still change: nobody has decided it. */
async function claimPlace(tx: Db, { actor }: CommandContext, at: EvidencePlace): Promise<OpenPlace> {
  const claim = await lockAdjustment(tx, scopeOf(actor), at.subjectId)
  if (!claim || at.place !== '') throw problem('notFound', {})
  if (claim.state !== 'claimed' || !unitRoles.includes(actor.role))
    throw problem('notInThisState', { action: 'evidence.attach', state: claim.state })
  return {
    ...at,
    ownerId: claim.ownerId,
    unitId: claim.unitId,
    locations: false,
    told: { adjustment: claim.id, period: claim.period.code },
  }
}
