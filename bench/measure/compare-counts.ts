/** How many queries a page made in a county of each size; null where there is no such page. */
export interface PageCounts {
  page: string
  bySize: ReadonlyMap<number, number | null>
  /** How long the page took in the largest county, opened a second time. */
  milliseconds: number
}

export type Verdict = 'constant' | 'differs' | 'noPage'

/** Whether a page asks the database as often however large the county is. */
export function compareCounts({ bySize }: Pick<PageCounts, 'bySize'>): Verdict {
  const counts = new Set(bySize.values())
  if (counts.size > 1) return 'differs'
  return counts.has(null) ? 'noPage' : 'constant'
}
