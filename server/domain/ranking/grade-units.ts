import type { Place } from './rank-units'

/** A grade reached from `from` upwards (inclusive), by at most the share `quota` (0..1) of the ranked units. */
export type GradeRule = { code: string; from: number; quota?: number }

/** Rounding noise in share × units must not cost a unit its grade: 0.29 × 100 is 29. */
const NOISE = 1e-9

/** Grades one table: units in the order of their ranks. */
function gradeTable(
  ranked: readonly Place[],
  grades: readonly GradeRule[],
  given: Map<string, string | null>,
): void {
  let next = 0
  for (const grade of grades) {
    const room = grade.quota === undefined ? Infinity : Math.floor(grade.quota * ranked.length + NOISE)
    let held = 0
    for (let place = ranked[next]; place !== undefined; place = ranked[next]) {
      if (place.total === null || place.total < grade.from) break
      let end = next
      while (ranked[end]?.rank === place.rank) end += 1
      if (held + end - next > room) break
      for (const each of ranked.slice(next, end)) given.set(each.unit, grade.code)
      held += end - next
      next = end
    }
  }
}

/**
 * Gives each unit its grade, by the places that `rankUnits` returned. A quota never splits a tie: units tied across it
 * fall to the next grade. Null for who reaches no grade, is vetoed or has no figure. With `by: 'group'` a quota is a
 * share of the group's ranked units.
 */
export function gradeUnits(
  places: readonly Place[],
  grades: readonly GradeRule[],
  by: 'all' | 'group' = 'all',
): Map<string, string | null> {
  const given = new Map<string, string | null>(places.map(({ unit }) => [unit, null]))
  const descending = [...grades].sort((a, b) => b.from - a.from)
  const tables = new Map<string, Place[]>()
  for (const place of places) {
    if (place.standing !== 'ranked') continue
    const key = by === 'group' ? (place.group ?? '') : ''
    const table = tables.get(key) ?? []
    table.push(place)
    tables.set(key, table)
  }
  for (const table of tables.values()) gradeTable(table, descending, given)
  return given
}
