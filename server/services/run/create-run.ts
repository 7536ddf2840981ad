import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { sha256 } from '@/server/db/audit'
import { inTransaction } from '@/server/db/client'
import { findPeriod } from '@/server/db/periods'
import { insertRun } from '@/server/db/runs'
import { scopeOf } from '@/server/domain/access/scope'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { problem } from '@/server/domain/errors'
import { resultRows } from '@/server/domain/run/result-rows'
import { ENGINE } from '@/server/domain/run/engine'
import { readCase } from '@/server/domain/scoring/read-case'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { command, type CommandContext } from '../command'
import { wakeSimulation } from '../simulation/wake'
import { loadInputs } from './load-inputs'

/**
 * Scores a plan through one period: reads one moment's inputs, freezes them, and stores marks, ranks and explanations. A
 * run never changes; a later one stands beside it. What chance makes of it is counted afterwards.
 */
export async function createRun(
  context: CommandContext,
  input: { periodId: string; key?: string | undefined },
): Promise<{ id: string; number: number }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  const { plan, period, assessment, inputHash, cells, past, everyUnit } = await inTransaction(
    async (tx) => {
      const found = await findPeriod(tx, scope, input.periodId)
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
  const rows = resultRows(plan, assessment, result, cells)
  const id = uuidv7()
  const answer = await command(context, { action: 'run.create', key: input.key }, async (tx, audit) => {
    const number = await insertRun(tx, {
      id,
      ownerId: plan.ownerId,
      planId: plan.planId,
      versionId: plan.versionId,
      periodId: period.id,
      engine: ENGINE,
      inputs: assessment,
      inputHash,
      resultHash: sha256(canonicalJson(scoreCase(assessment).results)),
      createdById: actor.userId,
      createdByName: actor.name,
      createdAt: now,
      ...rows,
    })
    audit({
      subjectType: 'run',
      subjectId: id,
      after: { number, period: period.code, planVersion: plan.number, inputHash },
    })
    return { id, number }
  })
  wakeSimulation()
  return answer
}
