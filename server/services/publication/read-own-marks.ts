import 'server-only'
import type { CandidateRow } from '@/server/db/candidates'
import type { Db } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import { findRun, listPeriodMarksOf, listUnitResults } from '@/server/db/runs'
import { problem } from '@/server/domain/errors'
import { periodScope, YEAR_SCOPE } from '@/server/domain/league/views'
import { isDue } from '@/server/domain/plan/plan-version'
import { standsAlone } from '@/server/domain/publication/stands-alone'
import type { MarkExplanation } from '@/server/domain/scoring/explanation'

/** What was frozen of one unit: its marks of the period and its scores. No rank, and nothing that says how others did. */
export async function readOwnMarks(db: Db, candidate: CandidateRow, unitId: string) {
  const scope = { ownerId: candidate.ownerId }
  const run = await findRun(db, scope, candidate.runId)
  const plan = run && (await findPlanVersion(db, scope, { versionId: run.versionId }))
  const period = plan?.periods.find(({ id }) => id === candidate.periodId)
  if (!plan || !period) throw problem('notFound', {})
  const marks = await listPeriodMarksOf(db, candidate.runId, unitId, period.code)
  const results = await listUnitResults(db, candidate.runId, unitId)
  const scoreOf = (of: string) => {
    const found = results.find(({ scope: one }) => one === of)
    return found ? { score: found.score, status: found.status } : null
  }
  return {
    decimals: plan.settings.decimals ?? 2,
    period: scoreOf(periodScope(period.code)),
    year: scoreOf(YEAR_SCOPE),
    rows: plan.indicators
      .filter((indicator) => isDue(indicator, period))
      .map(({ code, name, nameEn, unit, unitEn }) => {
        const mark = marks.find(({ indicatorCode }) => indicatorCode === code)
        const explanation = mark?.explanation as unknown as MarkExplanation | undefined
        return {
          indicator: { code, name, nameEn, unit, unitEn },
          status: mark?.status ?? null,
          value: mark?.value ?? null,
          marks: mark?.marks ?? null,
          points: mark?.points ?? null,
          /** Whether its explanation is the unit's own to read before the notice. */
          explained: explanation !== undefined && standsAlone(explanation),
        }
      }),
  }
}
