/** A date column as a civil day, `YYYY-MM-DD`. */
export function toDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** A civil day as a date column takes it. */
export function fromDay(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`)
}
