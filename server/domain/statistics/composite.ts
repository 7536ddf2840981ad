/** A part of an index: its weight among its siblings, and what it is made of; a leaf has a figure of its own. */
export type IndexPart = { code: string; weight: number; parts?: readonly IndexPart[] }

/**
 * One unit's index from its leaves' figures: at every level the weighted mean of the parts that have a figure, weights divided by
 * their sum; every part's figure by code, null where nothing counts. A part of weight 0 is left out.
 * Source: OECD/JRC handbook 2008, linear aggregation; the marks of a plan are such an index, with points as weights.
 */
export function composite(
  index: IndexPart,
  figures: Readonly<Record<string, number | null>>,
): Record<string, number | null> {
  const found: Record<string, number | null> = {}
  const visit = ({ code, parts }: IndexPart): number | null => {
    let own: number | null = figures[code] ?? null
    if (parts !== undefined) {
      let sum = 0
      let weight = 0
      for (const part of parts) {
        const figure = visit(part)
        if (figure === null || part.weight === 0) continue
        sum += part.weight * figure
        weight += part.weight
      }
      own = weight > 0 ? sum / weight : null
    }
    found[code] = own
    return own
  }
  visit(index)
  return found
}
