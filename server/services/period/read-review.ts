import 'server-only'
import { inTransaction } from '@/server/db/client'
import { findPeriod } from '@/server/db/periods'
import { findPlanVersion, listPlans } from '@/server/db/plans'
import { listReports } from '@/server/db/reports'
import { listSourceValues } from '@/server/db/values'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { lineOf } from '@/server/domain/plan/choose-plan'
import { dueFrom, type PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { reportStage } from '@/server/domain/report/report'
import { type ReviewField, reviewReport } from '@/server/domain/report/review-report'
import type { AssessmentCase } from '@/server/domain/scoring/case'
import { readCase } from '@/server/domain/scoring/read-case'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { loadInputs } from '../run/load-inputs'

/** The reports of a period that wait for acceptance, each with what to look at first. */
export async function readReview(actor: Actor, periodId: string) {
  const scope = scopeOf(actor)
  return inTransaction(
    async (db) => {
      const period = await findPeriod(db, scope, periodId)
      if (!period) throw problem('notFound', {})
      const { plan, case: assessment } = await loadInputs(db, scope, period.planId, period.code)
      const reports = await listReports(db, scope, period.id)
      const waiting = reports.filter((report) => reportStage(report) === 'awaitingReview')
      const plans = await listPlans(db, scope)
      const lastYears = lineOf(plans, plan).find((candidate) => candidate.year === plan.year - 1)
      const lastYear = lastYears ? await findPlanVersion(db, scope, { planId: lastYears.id }) : null
      const { before, yearAgo } = neighbours(plan, lastYear, period)
      const values = await listSourceValues(db, {
        unitIds: waiting.map((report) => report.unitId),
        periodIds: [period, before, yearAgo].flatMap((one) => (one ? [one.id] : [])),
        source: 'self',
      })
      const valueAt = new Map(
        values.map((value) => [`${value.periodId} ${value.unitId} ${value.indicatorCode}`, value]),
      )
      const judged = judge(assessment, period.code)
      const due = dueFrom(plan, period, 'self')
      return {
        period,
        plan: { name: plan.name, nameEn: plan.nameEn, owner: plan.owner, version: plan.number },
        before: before && { name: before.name, nameEn: before.nameEn },
        yearAgo: yearAgo && { name: yearAgo.name, nameEn: yearAgo.nameEn },
        indicators: due.map(({ code, name, nameEn, unit, unitEn }) => ({ code, name, nameEn, unit, unitEn })),
        accepted: reports.filter((report) => report.state === 'accepted').length,
        total: reports.length,
        reports: waiting.map((report) => {
          const at = (of: { id: string } | null | undefined, code: string) =>
            of ? valueAt.get(`${of.id} ${report.unitId} ${code}`) : undefined
          const fields = due.map((indicator): ReviewField => ({
            indicator: indicator.code,
            scoring: indicator.scoring,
            observation: at(period, indicator.code)?.observation ?? null,
            note: at(period, indicator.code)?.note ?? null,
            before: at(before, indicator.code)?.observation ?? null,
            yearAgo: at(yearAgo, indicator.code)?.observation ?? null,
            judged: judged(report.unit.code, indicator),
          }))
          return {
            id: report.id,
            version: report.version,
            unit: report.unit,
            signedAt: report.signedAt,
            filled: fields.filter((field) => field.observation !== null).length,
            due: fields.length,
            findings: reviewReport(fields),
          }
        }),
      }
    },
    { frozen: true },
  )
}

/** The period before in the same phase, and the same one last year. */
function neighbours(
  plan: PlanVersionFacts,
  lastYear: PlanVersionFacts | null,
  period: { code: string; phaseCode: string },
) {
  const siblings = plan.periods.filter((candidate) => candidate.phaseCode === period.phaseCode)
  const pastSiblings = lastYear?.periods.filter((candidate) => candidate.phaseCode === period.phaseCode)
  const at = siblings.findIndex((candidate) => candidate.code === period.code)
  return {
    before: (at > 0 ? siblings[at - 1] : pastSiblings?.at(-1)) ?? null,
    yearAgo: lastYear?.periods.find((candidate) => candidate.code.slice(4) === period.code.slice(4)) ?? null,
  }
}

/** How the engine marks a cell with what counts now; nothing where the plan or a figure contradicts itself. */
function judge(assessment: AssessmentCase, periodCode: string) {
  const results = readCase(assessment).ok ? scoreCase(assessment, { explain: true }).results : []
  const ofUnit = new Map(results.map((result) => [result.unit, result]))
  return (unitCode: string, indicator: PlanVersionFacts['indicators'][number]): ReviewField['judged'] => {
    const result = ofUnit.get(unitCode)
    const cell = result?.cells?.[periodCode]?.[indicator.code]
    if (!cell) return null
    const judgement = result.explanations?.[periodCode]?.[indicator.code]?.judgement
    return {
      value: cell.value,
      bounds: judgement?.target?.bounds ?? null,
      direction: judgement?.direction ?? 'higher',
      marks: cell.marks,
      points: cell.points,
    }
  }
}
