export type AtTies = 'min' | 'max' | 'mean'

/**
 * Ranks 1 … n of figures, the best first. Equal figures share the best place among them (`min`, 1-2-2-4: the product's
 * own and COINr's), the worst (`max`), or the mean of them. NaN has no rank. Source: conventions of csranks' `irank`.
 */
export function rankValues(
  values: readonly number[],
  { ties = 'min', best = 'highest' }: { ties?: AtTies; best?: 'highest' | 'lowest' } = {},
): number[] {
  const sign = best === 'highest' ? 1 : -1
  return values.map((own) => {
    if (Number.isNaN(own)) return NaN
    let ahead = 0
    let equal = 0
    for (const other of values) {
      if (sign * other > sign * own) ahead += 1
      else if (other === own) equal += 1
    }
    return ahead + (ties === 'min' ? 1 : ties === 'max' ? equal : (1 + equal) / 2)
  })
}
