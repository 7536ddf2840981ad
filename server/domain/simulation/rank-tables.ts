import type { CaseIndex } from '../scoring/index-case'

/** A table that units are ranked in: all of them, or one group's. Vetoed units are in none. */
export type RankTable = { group: string | undefined; units: Int32Array }

/** The tables that the plan ranks by. */
export function rankTables(index: CaseIndex): RankTable[] {
  const { plan, vetoes = [] } = index.case
  const vetoed = new Set(vetoes.map(({ unit }) => unit))
  const units = [...index.units.keys()].filter((unit) => !vetoed.has(index.units[unit]?.code ?? ''))
  if (plan.rankBy !== 'group') return [{ group: undefined, units: Int32Array.from(units) }]
  return index.groups.map((group, at) => ({
    group,
    units: Int32Array.from(units.filter((unit) => index.groupOf[unit] === at)),
  }))
}
