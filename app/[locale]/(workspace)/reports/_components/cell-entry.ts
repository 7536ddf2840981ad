import { type Unread, withUnread } from '@/app/_components/ui/unread'
import type { Observation } from '@/server/domain/scoring/case'

/** What a reporter types into one cell: its figures as far as typed, texts that are none yet, and a note. */
export interface CellEntry {
  figures: Record<string, number | null>
  note: string
  unread?: Unread | undefined
}

/** The figures that a cell of this kind asks for, in the order of its fields. */
export function partsOf(kind: string): string[] {
  if (kind === 'discrepancy') return ['reported', 'verified']
  return kind === 'ratio' ? ['numerator', 'denominator'] : ['value']
}

/** The id of a field, for links and jumps. */
export const fieldId = (code: string, part: string): string => `field-${code}-${part}`

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

/** The entry with one of its figures changed, or with a text that is none in its place. */
export function withFigure(
  entry: CellEntry,
  part: string,
  figure: number | null,
  unread: string | null = null,
): CellEntry {
  return {
    ...entry,
    figures: { ...entry.figures, [part]: figure },
    unread: withUnread(entry.unread, part, unread),
  }
}

/** The observation that an entry's figures make: null where they are empty, undefined while they are not finished. */
export function observationOf(kind: string, entry: CellEntry): Observation | null | undefined {
  if (entry.unread) return undefined
  const values = partsOf(kind).map((part) => entry.figures[part] ?? null)
  if (values.every((value) => value === null)) return null
  const [first = null, second = null] = values
  if (kind === 'discrepancy')
    return first !== null && second !== null ? { reported: first, verified: second } : undefined
  if (kind === 'ratio')
    return first !== null && second !== null ? { numerator: first, denominator: second } : undefined
  return first !== null ? { value: first } : undefined
}

/** Whether an entry can be saved: a ratio's other half and texts that are no figure are waited for. */
export function isWhole(entry: CellEntry): boolean {
  const values = Object.values(entry.figures)
  return !entry.unread && (values.every((value) => value === null) || values.every((value) => value !== null))
}

/** Whether two entries say the same. */
export function sameEntry(a: CellEntry, b: CellEntry): boolean {
  return (
    a.note.trim() === b.note.trim() &&
    Object.keys({ ...a.figures, ...b.figures }).every(
      (part) =>
        (a.figures[part] ?? null) === (b.figures[part] ?? null) && a.unread?.[part] === b.unread?.[part],
    )
  )
}
