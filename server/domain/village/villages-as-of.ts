/**
 * Which villages a unit had on a day, from those that it has now and the moves after that day, earliest first: whose first move
 * after it led away from the unit was there then; whose first move led to it was not.
 */
export function villagesAsOf(
  unitId: string,
  now: readonly string[],
  moves: readonly { unitId: string; fromId: string; toId: string }[],
): { gone: Set<string>; back: string[] } {
  const first = new Map<string, string>()
  for (const { unitId: village, fromId } of moves) if (!first.has(village)) first.set(village, fromId)
  const has = new Set(now)
  return {
    gone: new Set(
      [...first].filter(([village, from]) => has.has(village) && from !== unitId).map(([village]) => village),
    ),
    back: [...first]
      .filter(([village, from]) => !has.has(village) && from === unitId)
      .map(([village]) => village),
  }
}
