import type { OrWhyNot } from '../../statistics/why-not'
import { type Verification, verificationFactor } from '../../statistics/verification-factor'
import type { SettledSheet } from '../observations/settle-sheet'
import { countedAgain } from './counted-again'
import type { Recount } from './recount'

/** A completed sheet, as far as it counts reported figures again. */
export interface CountingSheet {
  id: string
  unitId: string
  cells: Pick<SettledSheet, 'cells'>['cells']
}

/** One place that was counted again: a village, or the unit as a whole (null). */
export interface Visit {
  sheet: string
  village: string | null
  reported: number
  verified: number
}

export interface UnitVerification {
  unitId: string
  recounts: Recount
  visits: Visit[]
  reported: number
  verified: number
  /** Of the villages that were visited; why none is given where they are too few. */
  result: OrWhyNot<Verification>
}

/**
 * Reported figures beside what inspectors counted, by unit and figure, over all sheets of a year; with the verification factor
 * of the sampled villages and its interval. `villagesOf`: how many villages a unit has. By figure, then in the order of
 * the sheets.
 */
export function verificationOf(
  sheets: readonly CountingSheet[],
  villagesOf: (unitId: string) => number,
): UnitVerification[] {
  const groups = new Map<string, { unitId: string; recounts: Recount; visits: Visit[] }>()
  for (const { id, unitId, cells } of sheets)
    for (const cell of cells) {
      const { recounts } = cell.line
      const seen = countedAgain(cell)
      if (recounts === undefined || seen === null) continue
      const key = `${recounts.indicator} ${recounts.figure} ${unitId}`
      const group = groups.get(key) ?? { unitId, recounts, visits: [] }
      group.visits.push({ sheet: id, village: cell.villageId, ...seen })
      groups.set(key, group)
    }
  const sum = (visits: readonly Visit[], figure: 'reported' | 'verified') =>
    visits.reduce((total, each) => total + each[figure], 0)
  const order = ({ indicator, figure }: Recount) => `${indicator} ${figure}`
  return [...groups.values()]
    .toSorted((a, b) =>
      order(a.recounts) < order(b.recounts) ? -1 : order(a.recounts) > order(b.recounts) ? 1 : 0,
    )
    .map((group) => ({
      ...group,
      reported: sum(group.visits, 'reported'),
      verified: sum(group.visits, 'verified'),
      result: verificationFactor(
        group.visits.flatMap(({ village, reported, verified }) =>
          village === null ? [] : [{ village, reported, verified }],
        ),
        villagesOf(group.unitId),
      ),
    }))
}
