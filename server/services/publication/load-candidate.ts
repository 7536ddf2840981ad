import 'server-only'
import { sha256 } from '@/server/db/audit'
import type { Db } from '@/server/db/client'
import { type PeriodRow } from '@/server/db/periods'
import { listPublications } from '@/server/db/publications'
import { readRunInputs, type RunRow } from '@/server/db/runs'
import type { Scope } from '@/server/domain/access/scope'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { ENGINE } from '@/server/domain/run/engine'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { loadInputs } from '../run/load-inputs'
import { loadBlocks } from './load-blocks'

/**
 * A run as it would be published now: the document that would be frozen with its hash, what it would supersede, and what
 * blocks it. The preview shows it and publishing freezes it, so that both are one.
 */
export async function loadCandidate(db: Db, scope: Scope, run: RunRow, period: PeriodRow, now: Date) {
  const inputs = await loadInputs(db, scope, run.planId, period.code)
  const published = await listPublications(db, run.ownerId, { inForce: true, periodId: period.id })
  const assessment = await readRunInputs(db, run.id)
  const { results } = scoreCase(assessment)
  // Every mark names the version of the plan that it was made under, so an amended plan is scored again whatever it changed.
  const isAmended = inputs.plan.number !== run.planVersion.number
  // What is published is what was run: the same inputs, the same engine, the same results, to the last digit.
  const isFresh =
    !isAmended &&
    inputs.hash === run.inputHash &&
    run.engine === ENGINE &&
    sha256(canonicalJson(assessment)) === run.inputHash &&
    sha256(canonicalJson(results)) === run.resultHash
  const document = {
    about: {
      plan: { name: inputs.plan.name, nameEn: inputs.plan.nameEn, version: inputs.plan.number },
      through: period.code,
      run: run.number,
      engine: run.engine,
    },
    case: assessment,
    results,
  }
  return {
    plan: inputs.plan,
    document,
    documentHash: sha256(canonicalJson(document)),
    superseded: published[0] ?? null,
    blocks: await loadBlocks(
      db,
      inputs,
      period.code,
      isFresh ? 'fresh' : isAmended ? 'amended' : 'stale',
      now,
    ),
  }
}
