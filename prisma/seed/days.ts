/** A civil day some days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The first working day from this one on: no weekend, none of the October and New Year holidays. */
export function workday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const date = day.slice(5)
  const off =
    weekday === 0 ||
    weekday === 6 ||
    (date >= '10-01' && date <= '10-07') ||
    date === '01-01' ||
    date === '05-01'
  return off ? workday(addDays(day, 1)) : day
}

/** The working day after this one. */
export function nextWorkday(day: string): string {
  return workday(addDays(day, 1))
}

/** A moment of a civil day, by the office's clock (UTC+8). */
export function moment(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+08:00`)
}
