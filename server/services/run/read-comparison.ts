import 'server-only'
import { type Db, inTransaction } from '@/server/db/client'
import { findPeriod } from '@/server/db/periods'
import { findPlanVersion } from '@/server/db/plans'
import { listComparedRows, listRunInputs, listRuns, type RunRow } from '@/server/db/runs'
import { listCellChanges } from '@/server/db/values'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { problem } from '@/server/domain/errors'
import { periodScope, YEAR_SCOPE } from '@/server/domain/league/views'
import { compareRuns, type InputChange, type RunComparison } from '@/server/domain/run/compare-runs'

/**
 * Two runs through one period side by side; without being told, the latest against the publication in force, or against
 * the run before it. Changed inputs come with who entered them and when, where the record knows.
 */
export async function readComparison(
  actor: Actor,
  input: { periodId: string; from?: string | undefined; to?: string | undefined },
) {
  const scope = scopeOf(actor)
  return inTransaction(
    async (db) => {
      const period = await findPeriod(db, scope, input.periodId)
      if (!period) throw problem('notFound', {})
      const runs = await listRuns(db, scope, period.id)
      const find = (id: string) => {
        const run = runs.find((candidate) => candidate.id === id)
        if (!run) throw problem('notFound', {})
        return run
      }
      const to = input.to === undefined ? runs[0] : find(input.to)
      const from = input.from === undefined ? to && baseOf(runs, to) : find(input.from)
      const shown = runs.map(({ id, number, createdAt, createdByName, planVersion, publications }) => ({
        id,
        number,
        createdAt,
        createdByName,
        planVersion: planVersion.number,
        publications,
      }))
      const plan = await findPlanVersion(
        db,
        scope,
        to ? { versionId: to.versionId } : { planId: period.planId },
      )
      if (!plan) throw problem('notFound', {})
      const base = {
        period,
        plan: {
          name: plan.name,
          nameEn: plan.nameEn,
          year: plan.year,
          owner: plan.owner,
          units: plan.units,
          indicators: plan.indicators,
          periods: plan.periods,
        },
        runs: shown,
      }
      if (!to || !from || to.id === from.id)
        return { ...base, from: from ?? null, to: to ?? null, result: null }
      const rows = await listComparedRows(db, [from.id, to.id], [periodScope(period.code), YEAR_SCOPE])
      const inputs = await listRunInputs(db, [from.id, to.id])
      const side = (run: RunRow) => ({
        engine: run.engine,
        planVersion: run.planVersion.number,
        values: inputs.get(run.id)?.values ?? [],
        standings: rows.standings.filter((row) => row.runId === run.id),
        marks: rows.marks.filter((row) => row.runId === run.id),
      })
      const result = compareRuns(
        side(from),
        side(to),
        plan.periods.map((one) => one.code),
      )
      return {
        ...base,
        from,
        to,
        result: await withWriters(db, plan.planId, plan.units, to.createdAt, result),
      }
    },
    { frozen: true },
  )
}

/** What a run is compared with first: the publication in force unless it is that, else the run before it. */
function baseOf(runs: readonly RunRow[], to: RunRow): RunRow | undefined {
  const published = runs.find((run) => run.publications.some((one) => one.state === 'published'))
  if (published && published.number < to.number) return published
  return runs.find((run) => run.number < to.number)
}

/** Names who entered each changed input: the last entry before the later run that holds what it counted. */
async function withWriters(
  db: Db,
  planId: string,
  units: readonly { id: string; code: string }[],
  until: Date,
  comparison: RunComparison,
) {
  const changed = [
    ...comparison.changed.flatMap((unit) => unit.marks.flatMap((mark) => mark.inputs)),
    ...comparison.idle,
  ]
  const idOf = new Map(units.map((unit) => [unit.code, unit.id]))
  const changes = await listCellChanges(db, {
    planId,
    unitIds: [...new Set(changed.flatMap((input) => idOf.get(input.unit) ?? []))],
    indicatorCodes: [...new Set(changed.map((input) => input.indicator))],
    until,
  })
  const told = (input: InputChange) => {
    const history = changes.filter(
      (change) =>
        change.unitId === idOf.get(input.unit) &&
        change.indicatorCode === input.indicator &&
        change.periodCode === input.period &&
        change.source === input.source,
    )
    const counted = history.findLast(
      (change) => input.to !== null && canonicalJson(change.observation) === canonicalJson(input.to),
    )
    const entry = counted ?? (input.to === null ? history.at(-1) : undefined)
    return {
      ...input,
      entered: entry ? { by: entry.enteredByName, at: entry.enteredAt, note: entry.note } : null,
    }
  }
  return {
    ...comparison,
    changed: comparison.changed.map((unit) => ({
      ...unit,
      marks: unit.marks.map((mark) => ({ ...mark, inputs: mark.inputs.map(told) })),
    })),
    idle: comparison.idle.map(told),
  }
}
