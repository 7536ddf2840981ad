import type { SeriesName } from './prepare-trend'

/** The words of a drawn trend, already in the reader's language. */
export interface TrendTexts {
  /** Where the axis does not start at zero it says so. */
  axis: string
  /** At the end of each line: its name and latest value. */
  series: Record<SeriesName, string>
  notReported: string
  provisional: string
  unit: string
}
