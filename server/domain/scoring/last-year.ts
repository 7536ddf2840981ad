const isLastOfFebruary = (end: string): boolean => {
  const year = Number(end.slice(0, 4))
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return end.slice(5) === (leap ? '02-29' : '02-28')
}

/** 2026-03-31 → 2025-03-31; February's last day → February's last day. */
function isYearBefore(end: string, earlier: string): boolean {
  if (Number(earlier.slice(0, 4)) !== Number(end.slice(0, 4)) - 1) return false
  return earlier.slice(5) === end.slice(5) || (isLastOfFebruary(end) && isLastOfFebruary(earlier))
}

/**
 * Finds for each period its counterpart a year earlier (同比), −1 where there is none: the one of the same code but for
 * the year in it (2026Q2 → 2025Q2), else one that ends on the same day of the year before. A half-year inspection and a
 * second quarter end together, so nothing is paired twice, and names go first.
 */
export function pairWithLastYear(periods: readonly { code: string; end: string }[]): number[] {
  const pairs = periods.map(() => -1)
  const taken = new Set<number>()
  const pair = (matches: (at: number, earlier: number) => boolean) => {
    pairs.forEach((found, at) => {
      if (found >= 0) return
      const earlier = periods.findIndex((_, candidate) => !taken.has(candidate) && matches(at, candidate))
      if (earlier < 0) return
      pairs[at] = earlier
      taken.add(earlier)
    })
  }
  pair((at, earlier) => {
    const [now, then] = [periods[at], periods[earlier]]
    if (now === undefined || then === undefined) return false
    const year = now.end.slice(0, 4)
    const before = String(Number(year) - 1)
    return (
      then.end.startsWith(before) && now.code !== then.code && now.code.replace(year, before) === then.code
    )
  })
  pair((at, earlier) => {
    const [now, then] = [periods[at], periods[earlier]]
    return now !== undefined && then !== undefined && isYearBefore(now.end, then.end)
  })
  return pairs
}
