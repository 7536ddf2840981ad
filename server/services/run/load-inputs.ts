import 'server-only'
import { sha256 } from '@/server/db/audit'
import { listAgreedAdjustments } from '@/server/db/adjustments'
import type { Db } from '@/server/db/client'
import { listPlanExtensions } from '@/server/db/periods'
import { findPlanVersion } from '@/server/db/plans'
import { listSources } from '@/server/db/sources'
import { listSignatures } from '@/server/db/reports'
import { listCountedCells } from '@/server/db/values'
import { listConfirmedVetoes } from '@/server/db/vetoes'
import type { Scope } from '@/server/domain/access/scope'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { problem } from '@/server/domain/errors'
import { buildCase, type CountedCell, type PastYears } from '@/server/domain/plan/build-case'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { sourceCells } from '@/server/domain/plan/source/source-cells'
import { asOf } from '@/server/domain/plan/succession/as-of'
import { followedCells } from '@/server/domain/plan/succession/followed-cells'
import { withoutCells } from '@/server/domain/plan/without-cells'
import type { SourcePlan } from '@/server/domain/plan/source/source-plan'
import { timelinessCells } from '@/server/domain/report/timeliness-cells'
import type { AssessmentCase } from '@/server/domain/scoring/case'
import { loadPast } from './load-past'

export interface RunInputs {
  plan: PlanVersionFacts
  case: AssessmentCase
  /** SHA-256 of the case as canonical JSON. */
  hash: string
  cells: CountedCell[]
  /** Every unit of the plan version, those too that the period does not assess: whose figures others have taken over. */
  everyUnit: PlanVersionFacts['units']
  /** What earlier years hold, where an indicator compares with it. */
  past: PastYears
  /** The plans whose published results are values of this one. */
  sources: SourcePlan[]
}

/**
 * Everything a score run through a period takes, read at one moment where the transaction is a frozen one; null: through the
 * plan's last period.
 */
export async function loadInputs(
  db: Db,
  scope: Scope,
  planId: string,
  through: string | null,
): Promise<RunInputs> {
  return assembleInputs(db, scope, await readRecord(db, scope, planId), through)
}

/** What a plan's record holds at one moment; the branches of it are assembled from one reading. */
export type PlanRecord = Awaited<ReturnType<typeof readRecord>>

/** Everything that a plan's runs read, as it stands. */
export async function readRecord(db: Db, scope: Scope, planId: string) {
  const owner = { ownerId: scope.ownerId }
  // One after the other: in a transaction there is one connection.
  const version = await findPlanVersion(db, owner, { planId })
  const cells = await listCountedCells(db, planId)
  const signatures = await listSignatures(db, planId)
  const extensions = await listPlanExtensions(db, planId)
  if (!version) throw problem('notFound', {})
  const sources = await listSources(db, {
    ownerId: scope.ownerId,
    year: version.year,
    codes: [...new Set(version.indicators.flatMap(({ scoring }) => scoring.from?.plan ?? []))],
  })
  const adjustments = await listAgreedAdjustments(db, planId)
  const vetoes = await listConfirmedVetoes(db, planId)
  return { version, cells, signatures, extensions, sources, adjustments, vetoes }
}

/** The inputs of a run through a period. `put`: cells in the place of the record's, of a branch that nobody has written. */
export async function assembleInputs(
  db: Db,
  scope: Scope,
  { version, cells, signatures, extensions, sources, adjustments, vetoes }: PlanRecord,
  through: string | null,
  put: readonly CountedCell[] = [],
): Promise<RunInputs> {
  const owner = { ownerId: scope.ownerId }
  const last = through ?? version.periods.at(-1)?.code ?? ''
  // What a decision on an appeal put down stands before what the product supplies itself.
  const stored = [...withoutCells(cells, put), ...put]
  const supplied = [...timelinessCells(version, signatures, extensions), ...sourceCells(version, sources)]
  const counted = [...stored, ...withoutCells(supplied, stored)]
  const plan = asOf(version, last)
  const all = followedCells(version, last, counted)
  const past = await loadPast(db, owner, version, last)
  const assessment = buildCase(plan, last, all, past, {
    adjustments: adjustments.map(({ period, ...each }) => ({ ...each, periodCode: period.code })),
    vetoes: vetoes.map(({ period, ...each }) => ({ ...each, periodCode: period.code })),
  })
  return {
    plan,
    case: assessment,
    hash: sha256(canonicalJson(assessment)),
    cells: all,
    everyUnit: version.units,
    past,
    sources,
  }
}
