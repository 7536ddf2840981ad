/** Where a run's rules propose a veto: a unit's indicator in a period, with the value judged. */
export interface RuledVeto {
  unitId: string
  indicator: string
  period: string
  value: number | null
}

/**
 * What rules propose and nobody has taken up: the latest period of each unit and indicator, unless a veto for that indicator
 * and period was proposed already, whatever became of it.
 */
export function proposedByRules(
  ruled: readonly RuledVeto[],
  taken: readonly { unitId: string; indicatorCode: string | null; period: { code: string } }[],
): RuledVeto[] {
  const isTaken = (each: RuledVeto) =>
    taken.some(
      (veto) =>
        veto.unitId === each.unitId &&
        veto.indicatorCode === each.indicator &&
        veto.period.code === each.period,
    )
  return ruled.filter(
    (each) =>
      !isTaken(each) &&
      !ruled.some(
        (other) =>
          other.unitId === each.unitId && other.indicator === each.indicator && other.period > each.period,
      ),
  )
}
