import type { SheetLine } from '../sheet-lines'

/** Kinds whose figures are counts: those of several villages are one count. */
const ADDED = ['ratio', 'poll', 'tally', 'discrepancy']

/**
 * How a line's villages become one. `added`: counts, and amounts of things. `scored`: each village is scored by itself and the mean of
 * the marks is taken: ratings, lists, thresholds, marks by hand. An indicator that is observed as a whole has no marks here:
 * what can't be added of it is observed once, `once`, as is whatever the plan says is looked at on the unit.
 */
export type Settling = 'added' | 'scored' | 'once'

export function settlingOf({ is, scoring, once }: Pick<SheetLine, 'is' | 'scoring' | 'once'>): Settling {
  if (once) return 'once'
  if (ADDED.includes(scoring.kind)) return 'added'
  if (is === 'indicator') return 'once'
  return scoring.kind === 'amount' && scoring.rule?.type !== 'threshold' ? 'added' : 'scored'
}

/** How many entries lines ask for: those that are looked at in the villages one in each. */
export function countPlaces(
  lines: readonly Pick<SheetLine, 'is' | 'scoring' | 'once'>[],
  villages: readonly unknown[],
): number {
  return lines.reduce(
    (sum, line) => sum + (villages.length === 0 || settlingOf(line) === 'once' ? 1 : villages.length),
    0,
  )
}

/** Where a line is observed: in each of the sheet's villages, or once on the unit (null). */
export function villagesOf(
  line: Pick<SheetLine, 'is' | 'scoring' | 'once'>,
  villages: readonly { id: string }[],
): (string | null)[] {
  return villages.length === 0 || settlingOf(line) === 'once' ? [null] : villages.map(({ id }) => id)
}

/** Whether a line can be observed there: in a village that is looked at, or was and was left out since: what was seen there is kept. */
export function isPlace(
  line: Pick<SheetLine, 'is' | 'scoring' | 'once'>,
  village: string | null,
  sheet: { villages: readonly { id: string }[]; formerVillages: readonly { id: string }[] },
): boolean {
  return (
    villagesOf(line, sheet.villages).includes(village) ||
    (settlingOf(line) !== 'once' && sheet.formerVillages.some(({ id }) => id === village))
  )
}

/** Whether several inspectors' marks are combined on a line; counts are right or wrong, so that they must agree. */
export function combinesRaters(line: Pick<SheetLine, 'is' | 'scoring' | 'once' | 'raters'>): boolean {
  return line.raters !== undefined && settlingOf(line) === 'scored'
}
