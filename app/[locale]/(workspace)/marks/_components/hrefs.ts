/** A unit's period in a run. */
export interface Place {
  runId: string
  unit: string
  period: string
}

/** The heading of the panel, where a reader without script lands. */
export const PANEL_ID = 'explain'

/** The row of an indicator in the table of marks. */
export const rowId = (indicator: string) => `mark-${indicator}`

export const unitHref = ({ runId, unit, period }: Place) =>
  `/marks/${runId}/${unit}?period=${encodeURIComponent(period)}`

/** The same page with one mark explained beside the table. */
export const explainHref = (place: Place, indicator: string) =>
  `${unitHref(place)}&explain=${encodeURIComponent(indicator)}#${PANEL_ID}`
