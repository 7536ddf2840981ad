import type { DueState } from './due-state'

/** A finding on the wall: where it belongs, how old it is, how it stands in time. */
export interface WallFinding {
  unitId: string
  indicatorCode: string | null
  /** Working days since it was found. */
  age: number
  due: DueState | null
}

export interface WallCell {
  count: number
  /** Working days since the oldest was found. */
  oldest: number
  due: number
  overdue: number
}

export interface WallRow {
  /** null: what concerns no indicator. */
  indicatorCode: string | null
  /** By unit; a unit without any is left out. */
  cells: Record<string, WallCell>
  sum: WallCell
}

/** Findings counted by indicator and unit, indicators in the plan's order, what concerns none last. */
export function wallOf(findings: readonly WallFinding[], order: readonly string[]): WallRow[] {
  const rows = new Map<string | null, WallRow>()
  for (const { unitId, indicatorCode, age, due } of findings) {
    const row = rows.get(indicatorCode) ?? { indicatorCode, cells: {}, sum: none() }
    rows.set(indicatorCode, row)
    const cell = (row.cells[unitId] ??= none())
    for (const one of [cell, row.sum]) {
      one.count += 1
      one.oldest = Math.max(one.oldest, age)
      if (due?.is === 'due') one.due += 1
      if (due?.is === 'overdue') one.overdue += 1
    }
  }
  const at = (code: string | null) => {
    const found = code === null ? -1 : order.indexOf(code)
    return found < 0 ? order.length + (code === null ? 1 : 0) : found
  }
  return [...rows.values()].sort((a, b) => at(a.indicatorCode) - at(b.indicatorCode))
}

const none = (): WallCell => ({ count: 0, oldest: 0, due: 0, overdue: 0 })
