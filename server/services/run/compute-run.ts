import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { sha256 } from '@/server/db/audit'
import { inTransaction } from '@/server/db/client'
import { findPeriod } from '@/server/db/periods'
import type { NewRun } from '@/server/db/runs'
import type { Scope } from '@/server/domain/access/scope'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { problem } from '@/server/domain/errors'
import { ENGINE } from '@/server/domain/run/engine'
import { resultRows } from '@/server/domain/run/result-rows'
import { readCase } from '@/server/domain/scoring/read-case'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { loadInputs } from './load-inputs'

export interface ComputedRun {
  run: Omit<NewRun, 'createdById' | 'createdByName' | 'createdAt'>
  periodCode: string
  planVersion: number
}

/**
 * A plan scored through one period, from one moment's inputs: marks, ranks and explanations, ready to be stored. Nothing is held meanwhile.
 * Refuses a period that was not opened, and a case that contradicts itself.
 */
export async function computeRun(scope: Scope, periodId: string): Promise<ComputedRun> {
  const { plan, period, assessment, inputHash, cells, past, everyUnit } = await inTransaction(
    async (tx) => {
      const found = await findPeriod(tx, scope, periodId)
      if (!found) throw problem('notFound', {})
      if (found.state === 'scheduled')
        throw problem('notInThisState', { action: 'run.create', state: found.state })
      const inputs = await loadInputs(tx, scope, found.planId, found.code)
      return { ...inputs, period: found, assessment: inputs.case, inputHash: inputs.hash }
    },
    { frozen: true },
  )
  const reading = readCase(assessment)
  if (!reading.ok)
    throw problem('caseRefused', { refusals: reading.refusals.map(({ path, code }) => ({ path, code })) })

  const unitIds = new Map(everyUnit.map((unit) => [unit.code, unit.id]))
  const refs = new Map(
    [...past.cells, ...cells].map((cell) => [
      `${cell.unitId} ${cell.indicatorCode} ${cell.periodCode} ${cell.source}`,
      cell.ref,
    ]),
  )
  const result = scoreCase(assessment, {
    explain: true,
    refs: (unit, indicator, periodCode, source) =>
      refs.get(`${unitIds.get(unit) ?? ''} ${indicator} ${periodCode} ${source}`),
  })
  return {
    run: {
      id: uuidv7(),
      ownerId: plan.ownerId,
      planId: plan.planId,
      versionId: plan.versionId,
      periodId: period.id,
      engine: ENGINE,
      inputs: assessment,
      inputHash,
      resultHash: sha256(canonicalJson(scoreCase(assessment).results)),
      ...resultRows(plan, assessment, result, cells),
    },
    periodCode: period.code,
    planVersion: plan.number,
  }
}
