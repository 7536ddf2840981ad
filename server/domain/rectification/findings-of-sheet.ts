import type { SheetLine } from '../inspection/sheet-lines'

/** What a completed sheet says was wrong in one of its lines. */
export interface SheetFinding {
  indicatorCode: string
  lineCode: string
  words: string
  /** The marks that it cost. */
  lost: number
}

/** Every line of a completed sheet that lost marks, with the inspector's reason, in the sheet's order. */
export function findingsOfSheet(
  lines: readonly SheetLine[],
  marks: Readonly<Record<string, number | null>>,
  reasons: ReadonlyMap<string, string | null>,
): SheetFinding[] {
  return lines.flatMap(({ code, name, indicatorCode, scoring }) => {
    const given = marks[code] ?? null
    const points = typeof scoring.points === 'number' ? scoring.points : null
    if (given === null || points === null || given >= points) return []
    return [
      {
        indicatorCode,
        lineCode: code,
        words: reasons.get(code)?.trim() || name,
        lost: Math.round((points - given) * 1e6) / 1e6,
      },
    ]
  })
}

/** A finding that the sheet made before. */
export interface KnownFinding extends SheetFinding {
  id: string
  /** Nobody has decided on it: the sheet may still change it. */
  open: boolean
}

/**
 * A sheet completed again → what is new, what reads otherwise now, what is no longer so. What was ordered or dropped meanwhile
 * stays: it was decided by people.
 */
export function renewFindings(
  known: readonly KnownFinding[],
  found: readonly SheetFinding[],
): { added: SheetFinding[]; amended: (SheetFinding & { id: string })[]; gone: KnownFinding[] } {
  const keyOf = ({ indicatorCode, lineCode }: SheetFinding) => `${indicatorCode}/${lineCode}`
  const before = new Map(known.map((one) => [keyOf(one), one]))
  const now = new Set(found.map(keyOf))
  return {
    added: found.filter((one) => !before.has(keyOf(one))),
    amended: found.flatMap((one) => {
      const old = before.get(keyOf(one))
      const same = old?.words === one.words && old.lost === one.lost
      return old?.open && !same ? [{ ...one, id: old.id }] : []
    }),
    gone: known.filter((one) => one.open && !now.has(keyOf(one))),
  }
}
