import type { ApiOutput } from '@/app/_trpc/client'

export type ListedUnit = ApiOutput['units']['list'][number]

/** Units in the order of their tree, each with its depth; by code among siblings. A unit whose superior isn't listed is a root. */
export function treeOf<Unit extends Pick<ListedUnit, 'id' | 'parentId' | 'code'>>(
  units: readonly Unit[],
): { unit: Unit; depth: number }[] {
  const known = new Set(units.map(({ id }) => id))
  const below = (parentId: string | null, depth: number): { unit: Unit; depth: number }[] =>
    units
      .filter(
        (unit) => (unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null) === parentId,
      )
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)])
  return below(null, 0)
}
