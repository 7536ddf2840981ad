/** One step of a report's course, as far as words per cell go. */
export interface WordedEvent {
  action: string
  reason: string | null
  fields: readonly { indicator: string; reason: string }[]
  byName: string
  at: Date
}

/** What was said of one cell when the report came back, and whether the cell has changed since. */
export interface OpenWord {
  reason: string
  byName: string
  at: Date
  answered: boolean
}

/**
 * The words per cell that still have to be answered: those of the last return or reopening, until the report is accepted.
 * A word is answered by a change of its cell; withdrawing and submitting again does not make it go away.
 */
export function openWords(
  events: readonly WordedEvent[],
  enteredAt: (indicator: string) => Date | null,
): Map<string, OpenWord> {
  const last = events.findLast(({ action }) => ['return', 'reopen', 'accept'].includes(action))
  if (!last || last.action === 'accept') return new Map()
  return new Map(
    last.fields.map(({ indicator, reason }) => {
      const entered = enteredAt(indicator)
      const answered = entered !== null && entered > last.at
      return [indicator, { reason, byName: last.byName, at: last.at, answered }]
    }),
  )
}
