/** The plan whose findings are shown: the one asked for, else the latest in which something is left to do, else the latest. Null without any. */
export function planToShow<Plan extends { id: string; open: number }>(
  latestFirst: readonly Plan[],
  asked: string | undefined,
): Plan | null {
  return (
    latestFirst.find(({ id }) => id === asked) ??
    latestFirst.find(({ open }) => open > 0) ??
    latestFirst[0] ??
    null
  )
}
