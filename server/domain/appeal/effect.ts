import type { UnitResult } from '../scoring/score-case'

/** Where a unit stands in a table. */
export interface Standing {
  total: number | null
  rank: number | null
  status: UnitResult['status']
}

export interface EffectRow<Outcome extends string> {
  unit: string
  now: Standing
  /** Null where the outcome can't be told: no observation was given for it. */
  after: Record<Outcome, Standing | null>
  /** Whether any outcome moves the unit's total or rank. */
  moves: boolean
}

const standingOf = (result: UnitResult | undefined): Standing => ({
  total: result?.total ?? null,
  rank: result?.rank ?? null,
  status: result?.status ?? 'notAssessed',
})

/** Every unit's standing as it is and as each outcome would make it, in the order of the table as it is. */
export function effectRows<Outcome extends string>(
  now: readonly UnitResult[],
  outcomes: Readonly<Record<Outcome, readonly UnitResult[] | null>>,
): EffectRow<Outcome>[] {
  const names = Object.keys(outcomes) as Outcome[]
  return now.map((result) => {
    const before = standingOf(result)
    const after = Object.fromEntries(
      names.map((name) => {
        const results = outcomes[name]
        return [name, results && standingOf(results.find(({ unit }) => unit === result.unit))]
      }),
    ) as Record<Outcome, Standing | null>
    const moves = names.some((name) => {
      const then = after[name]
      return then !== null && (then.total !== before.total || then.rank !== before.rank)
    })
    return { unit: result.unit, now: before, after, moves }
  })
}

/** The marks of one cell in a result. */
export function marksOf(
  results: readonly UnitResult[] | null,
  cell: { unit: string; period: string; indicator: string },
): number | null {
  return results?.find(({ unit }) => unit === cell.unit)?.marks[cell.period]?.[cell.indicator] ?? null
}
