/**
 * Units in the order of the table → tiers that can be told apart: cut after place k only where every unit above is surely
 * ahead of every unit below (`isAhead`, simultaneously for all pairs: of rank sets, or of a simulation through the rules). Within a tier no order is
 * claimed; one tier means that nobody can be told apart.
 */
export function cutTiers(
  order: readonly string[],
  isAhead: (unit: string, other: string) => boolean,
): string[][] {
  const tiers: string[][] = []
  let from = 0
  for (let k = 1; k <= order.length; k += 1) {
    const above = order.slice(0, k)
    const below = order.slice(k)
    if (above.every((unit) => below.every((other) => isAhead(unit, other)))) {
      tiers.push(order.slice(from, k))
      from = k
    }
  }
  return tiers
}
