import { type Calendar, nthWorkingDayAfter } from '../calendar/working-days'

/** What one publication of a period said of a mark, and on which day. */
export interface PublishedMark {
  day: string
  marks: number | null
  value: number | null
}

/**
 * Since which day a mark is known as it stands: of the publications of its period, in their order, the first since the mark was last
 * changed. A correction that left it as it was opens no new time to appeal. Null where it was never published.
 */
export function knownSince(published: readonly PublishedMark[]): string | null {
  let since: PublishedMark | null = null
  for (const one of published)
    if (since === null || since.marks !== one.marks || since.value !== one.value) since = one
  return since?.day ?? null
}

/** The last day to appeal against what was made known on a day. */
export function lastDayOf(knownOn: string, workingDays: number, calendar: Calendar): string {
  return nthWorkingDayAfter(knownOn, workingDays, calendar)
}
