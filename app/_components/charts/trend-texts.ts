import type { SeriesName } from './prepare-trend'

/** A text with a shorter one for where there is no room. */
export interface Text {
  long: string
  short: string
}

/** The words of a drawn trend, already in the reader's language; lists run along the model's points. */
export interface TrendTexts {
  /** What the figures are counted in. */
  measure: string
  /** At the end of each line or in the key: its name and latest value. */
  series: Record<SeriesName, Text>
  missing: string
  notApplicable: string
  /** Under the axis. */
  ticks: readonly Text[]
  /** What each period says, line by line; its name first. */
  periods: readonly (readonly string[])[]
}
