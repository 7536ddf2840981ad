/** Periods in the order of the year that were visited, and the one that is looked at; null: all of them together. */
export interface VisitedPeriods<Period> {
  periods: Period[]
  shown: Period | null
}

/** What a reader asked for: one period by its code, the whole year, or, saying nothing that is there, the latest that was visited. */
export function visitedPeriod<Period extends { code: string }>(
  inOrder: readonly Period[],
  visited: ReadonlySet<string>,
  asked: string | undefined,
): VisitedPeriods<Period> {
  const periods = inOrder.filter(({ code }) => visited.has(code))
  if (asked === WHOLE_YEAR) return { periods, shown: null }
  return { periods, shown: periods.find(({ code }) => code === asked) ?? periods.at(-1) ?? null }
}

/** How the whole year is asked for. */
export const WHOLE_YEAR = 'all'
