import type { Observation } from '@/server/domain/scoring/case'

/** What a reporter types into one cell: its figures as far as typed, and a note. */
export interface CellEntry {
  figures: Record<string, number | null>
  note: string
}

/** The figures that a cell of this kind asks for, in the order of its fields. */
export function partsOf(kind: string): string[] {
  return kind === 'ratio' ? ['numerator', 'denominator'] : ['value']
}

/** What the server has of a cell, as an entry. */
export function toEntry(kind: string, observation: Observation | null, note: string | null): CellEntry {
  const known = new Map(Object.entries(observation ?? {}))
  const figures = Object.fromEntries(
    partsOf(kind).map((part) => {
      const value: unknown = known.get(part)
      return [part, typeof value === 'number' ? value : null]
    }),
  )
  return { figures, note: note ?? '' }
}

/** The observation that an entry's figures make: null where they are empty, undefined while they are half filled. */
export function observationOf(kind: string, entry: CellEntry): Observation | null | undefined {
  const values = partsOf(kind).map((part) => entry.figures[part] ?? null)
  if (values.every((value) => value === null)) return null
  const [first = null, second = null] = values
  if (kind === 'ratio')
    return first !== null && second !== null ? { numerator: first, denominator: second } : undefined
  return first !== null ? { value: first } : undefined
}

/** Whether two entries say the same. */
export function sameEntry(a: CellEntry, b: CellEntry): boolean {
  return (
    a.note.trim() === b.note.trim() &&
    Object.keys({ ...a.figures, ...b.figures }).every(
      (part) => (a.figures[part] ?? null) === (b.figures[part] ?? null),
    )
  )
}
