/** A finding as it is compared with others: of the plan's year and the year before, dropped ones left out. */
export interface ComparedFinding {
  id: string
  unitId: string
  indicatorCode: string | null
  lineCode: string | null
  foundOn: string
}

/** How often the same was found at a unit, this time included, with the earlier ones, latest first. */
export interface Recurrence {
  times: number
  earlier: string[]
}

const keyOf = ({ unitId, indicatorCode, lineCode }: ComparedFinding): string =>
  [unitId, indicatorCode, lineCode ?? ''].join('/')

/** Findings of the same unit in the same indicator and line, counted up to each. What concerns no indicator is like nothing else. */
export function recurrences(findings: readonly ComparedFinding[]): Map<string, Recurrence> {
  const counted = new Map<string, Recurrence>()
  const last = new Map<string, string[]>()
  const inOrder = [...findings].sort((a, b) => a.foundOn.localeCompare(b.foundOn) || a.id.localeCompare(b.id))
  for (const finding of inOrder) {
    const earlier = finding.indicatorCode === null ? [] : (last.get(keyOf(finding)) ?? [])
    counted.set(finding.id, { times: earlier.length + 1, earlier })
    last.set(keyOf(finding), [finding.id, ...earlier])
  }
  return counted
}
