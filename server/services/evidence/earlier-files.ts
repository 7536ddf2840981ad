import 'server-only'
import { database } from '@/server/db/client'
import { listFilesOfUnit } from '@/server/db/evidence'
import { findPlanVersion } from '@/server/db/plans'
import { findReport, listReportPeriods } from '@/server/db/reports'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'

const MOST = 60

/** The unit's files that could serve an indicator too, latest first, with where each stands already. */
export async function earlierFiles(
  actor: Actor,
  input: { report: string; indicator: string; search: string },
) {
  const db = database()
  const scope = scopeOf(actor)
  const report = await findReport(db, scope, input.report)
  if (!report) throw problem('notFound', {})
  const plan = await findPlanVersion(db, scope, { planId: report.period.planId })
  const rule = plan?.indicators.find(({ code }) => code === input.indicator)?.evidence
  const files = await listFilesOfUnit(
    db,
    {
      ownerId: report.ownerId,
      unitId: report.unitId,
      search: input.search.trim(),
      ...(rule?.locations ? {} : { located: false as const }),
    },
    MOST + 1,
  )
  const periods = await listReportPeriods(
    db,
    files.flatMap(({ uses }) => uses.map(({ subjectId }) => subjectId)),
  )
  return {
    files: files.slice(0, MOST).map(({ uses, ...file }) => ({
      ...file,
      uses: uses.flatMap(({ place, subjectId }) => {
        const period = periods.get(subjectId)
        const here = subjectId === report.id && place === input.indicator
        return period ? [{ indicator: place, period, here }] : []
      }),
    })),
    more: files.length > MOST,
  }
}
