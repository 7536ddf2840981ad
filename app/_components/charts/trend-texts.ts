import type { SeriesName } from './prepare-trend'

/** The words of a drawn trend, already in the reader's language. */
export interface TrendTexts {
  /** At the end of each line: its name and latest value. */
  series: Record<SeriesName, string>
  notReported: string
}
