/**
 * What a tally counts of one item: how many there were, or the sizes of the cases added up, of each at most `most`.
 * An item that is not named has none.
 */
export function countedSizes(
  counted: number | readonly number[] | undefined,
  most: number | undefined,
): number {
  if (counted === undefined) return 0
  if (typeof counted === 'number') return counted
  return counted.reduce((sum, size) => sum + Math.min(size, most ?? Infinity), 0)
}
