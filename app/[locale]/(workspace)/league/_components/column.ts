import type { ReactNode } from 'react'
import type { SortableColumn } from '@/server/domain/league/sort-rows'
import type { LeagueLine } from './league'

/** One column of the table: its head, how a row stands in it, and how it is sorted. */
export interface Column extends SortableColumn<LeagueLine> {
  head: string
  /** Full marks, under the head, where they are the same for most units. */
  points?: number | null
  is: 'rank' | 'name' | 'change' | 'range' | 'score' | 'number' | 'text' | 'bar'
  cell: (row: LeagueLine) => ReactNode
  /** What the cell is copied as, where that isn't its text. */
  copy?: (row: LeagueLine) => string | null
  /** What is said of the cell under a copied table. */
  note?: (row: LeagueLine) => string | null
  /** Of the county, in the table's foot. */
  foot?: ReactNode
}

/** The points that most rows have, so that they are said once; of equally many the larger. Null where there are none. */
export function commonPoints(points: readonly (number | null | undefined)[]): number | null {
  const counts = new Map<number, number>()
  for (const each of points) if (each != null) counts.set(each, (counts.get(each) ?? 0) + 1)
  let best: number | null = null
  for (const [value, count] of counts) {
    const most = best === null ? 0 : (counts.get(best) ?? 0)
    if (count > most || (count === most && value > (best ?? 0))) best = value
  }
  return best
}
