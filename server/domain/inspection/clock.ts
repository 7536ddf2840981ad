const MINUTE = 60_000
const WRONG_FROM = 10 * MINUTE

/** Whether a phone's clock was wrong as it sent: what it says of an entry's time is kept and shown with that warning. */
export const isClockWrong = (clockAhead: number): boolean => Math.abs(clockAhead) > WRONG_FROM
