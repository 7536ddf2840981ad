import { canonicalJson } from '../audit/canonical-json'
import type { CaseValue, Observation, Source } from '../scoring/case'

/** A unit's place in one of a run's tables. */
export interface Standing {
  unit: string
  scope: string
  rank: number | null
  score: number | null
  status: string
}

export interface ComparedMark {
  unit: string
  period: string
  indicator: string
  status: string
  marks: number | null
  points: number | null
  value: number | null
}

/** What a comparison needs of a run; units by their codes. */
export interface ComparedRun {
  engine: string
  planVersion: number
  values: readonly CaseValue[]
  standings: readonly Standing[]
  marks: readonly ComparedMark[]
}

/** One input that differs; null where that run had none. */
export interface InputChange {
  unit: string
  indicator: string
  period: string
  source: Source
  from: Observation | null
  to: Observation | null
}

export interface MarkChange {
  period: string
  indicator: string
  from: ComparedMark | null
  to: ComparedMark | null
  /** The unit's own inputs behind it that differ; none where others' figures or the plan moved it. */
  inputs: InputChange[]
}

export interface UnitChange {
  unit: string
  /** In every table compared, moved or not. */
  standings: { scope: string; from: Standing | null; to: Standing | null }[]
  marks: MarkChange[]
}

export interface RunComparison {
  engine: { from: string; to: string } | null
  planVersion: { from: number; to: number } | null
  /** Units whose place, score or marks differ, in the order of the later table. */
  changed: UnitChange[]
  /** Units where nothing differs. */
  same: string[]
  /** Inputs that differ and changed no mark. */
  idle: InputChange[]
  inputs: number
}

/**
 * What became of the ranking between two runs through one period: who moved, by which marks, from which inputs. A mark's
 * own inputs are those of its unit and indicator up to its period, since values may accumulate. `periods` are in the
 * order of the year.
 */
export function compareRuns(from: ComparedRun, to: ComparedRun, periods: readonly string[]): RunComparison {
  const inputs = changedInputs(from.values, to.values)
  const marksOf = grouped(
    changedMarks(from.marks, to.marks),
    (change) => (change.to ?? change.from)?.unit ?? '',
  )
  const scopes = [...new Set([...to.standings, ...from.standings].map((standing) => standing.scope))]
  const units = [...new Set([...to.standings, ...from.standings].map((standing) => standing.unit))]
  const used = new Set<InputChange>()
  const changes = units.map((unit): UnitChange => {
    const own = inputs.filter((input) => input.unit === unit)
    const marks = (marksOf.get(unit) ?? []).map((change) => {
      const behind = own.filter(
        (input) =>
          input.indicator === change.indicator &&
          periods.indexOf(input.period) <= periods.indexOf(change.period),
      )
      for (const input of behind) used.add(input)
      return { ...change, inputs: behind }
    })
    return { unit, standings: standingsOf(unit, scopes, from.standings, to.standings), marks }
  })
  const differs = (change: UnitChange) =>
    change.marks.length > 0 || change.standings.some((row) => !sameStanding(row.from, row.to))
  return {
    engine: from.engine === to.engine ? null : { from: from.engine, to: to.engine },
    planVersion: from.planVersion === to.planVersion ? null : { from: from.planVersion, to: to.planVersion },
    changed: changes.filter(differs),
    same: changes.filter((change) => !differs(change)).map((change) => change.unit),
    idle: inputs.filter((input) => !used.has(input)),
    inputs: inputs.length,
  }
}

function changedInputs(from: readonly CaseValue[], to: readonly CaseValue[]): InputChange[] {
  return paired(from, to, (row) => `${row.unit} ${row.indicator} ${row.period} ${row.source}`).flatMap(
    ([before, after]) => {
      const cell = after ?? before
      if (!cell) return []
      const [was, is] = [before && observationOf(before), after && observationOf(after)]
      if (canonicalJson(was) === canonicalJson(is)) return []
      const { unit, indicator, period, source } = cell
      return [{ unit, indicator, period, source, from: was, to: is }]
    },
  )
}

function observationOf({
  unit: _u,
  indicator: _i,
  period: _p,
  source: _s,
  // The same figure of a later publication is the same figure, and so is that of other villages.
  from: _f,
  sample: _s2,
  ...observation
}: CaseValue & { from?: unknown }): Observation {
  return observation
}

function changedMarks(
  from: readonly ComparedMark[],
  to: readonly ComparedMark[],
): Omit<MarkChange, 'inputs'>[] {
  return paired(from, to, (mark) => `${mark.unit} ${mark.period} ${mark.indicator}`).flatMap(
    ([before, after]) => {
      const mark = after ?? before
      if (!mark) return []
      if (
        before?.marks === after?.marks &&
        before?.points === after?.points &&
        before?.status === after?.status
      )
        return []
      return [{ period: mark.period, indicator: mark.indicator, from: before, to: after }]
    },
  )
}

function standingsOf(
  unit: string,
  scopes: readonly string[],
  from: readonly Standing[],
  to: readonly Standing[],
): UnitChange['standings'] {
  const find = (rows: readonly Standing[], scope: string) =>
    rows.find((row) => row.unit === unit && row.scope === scope) ?? null
  return scopes.map((scope) => ({ scope, from: find(from, scope), to: find(to, scope) }))
}

function sameStanding(a: Standing | null, b: Standing | null): boolean {
  return a?.rank === b?.rank && a?.score === b?.score && a?.status === b?.status
}

/** Rows of two lists side by side, in the later one's order; then those that only the earlier one has. */
function paired<Row>(
  from: readonly Row[],
  to: readonly Row[],
  keyOf: (row: Row) => string,
): [Row | null, Row | null][] {
  const before = new Map(from.map((row) => [keyOf(row), row]))
  const after = new Set(to.map(keyOf))
  return [
    ...to.map((row): [Row | null, Row | null] => [before.get(keyOf(row)) ?? null, row]),
    ...from.filter((row) => !after.has(keyOf(row))).map((row): [Row | null, Row | null] => [row, null]),
  ]
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}
