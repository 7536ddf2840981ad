/** China keeps one civil time, eight hours ahead of UTC, without summer time. */
const OFFSET_MS = 8 * 3_600_000

/** The office's civil day, `YYYY-MM-DD`, at an instant. */
export function civilDay(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10)
}
