import type { CalendarEntry } from './national-calendar'
import { type Calendar, isWorkingDay, workingDaysBetween } from './working-days'

/** A day that something hangs on: a period's opening, due or closing day, or a unit's extension. */
export interface Deadline {
  what: 'opensOn' | 'dueOn' | 'closesOn' | 'extension'
  day: string
  period: { id: string; name: string; nameEn: string }
  unit: { name: string; nameEn: string | null } | null
}

/** What a changed calendar makes of a deadline ahead. The day itself stays: only what it is and how far it is change. */
export interface Effect extends Deadline {
  works: { before: boolean; after: boolean }
  /** Working days from today. */
  left: { before: number; after: number }
}

/** The deadlines ahead that a changed calendar touches. One that has passed is judged as it was. */
export function changeEffects(
  deadlines: readonly Deadline[],
  today: string,
  before: Calendar,
  after: Calendar,
): Effect[] {
  return deadlines
    .filter(({ day }) => day >= today)
    .map((deadline) => ({
      ...deadline,
      works: { before: isWorkingDay(deadline.day, before), after: isWorkingDay(deadline.day, after) },
      left: {
        before: workingDaysBetween(today, deadline.day, before),
        after: workingDaysBetween(today, deadline.day, after),
      },
    }))
    .filter(({ works, left }) => works.before !== works.after || left.before !== left.after)
}

/** One edited day: `after` null takes the entry out. */
export interface DayEdit {
  day: string
  after: Omit<CalendarEntry, 'day'> | null
}

export interface DayChange extends DayEdit {
  before: Omit<CalendarEntry, 'day'> | null
}

/** The edits that change anything, by day, the last word on a day holding, and the entries that come of it. */
export function applyEdits(
  entries: readonly CalendarEntry[],
  edits: readonly DayEdit[],
): { changes: DayChange[]; entries: CalendarEntry[] } {
  const now = new Map(entries.map((entry) => [entry.day, entry]))
  const asked = new Map(edits.map((edit) => [edit.day, edit.after]))
  const changes = [...asked].flatMap(([day, after]): DayChange[] => {
    const entry = now.get(day)
    const before = entry ? { kind: entry.kind, name: entry.name } : null
    if (before?.kind === after?.kind && before?.name === after?.name) return []
    return [{ day, before, after }]
  })
  for (const { day, after } of changes)
    if (after) now.set(day, { day, kind: after.kind, name: after.name })
    else now.delete(day)
  const byDay = (a: { day: string }, b: { day: string }) => (a.day < b.day ? -1 : 1)
  return { changes: changes.sort(byDay), entries: [...now.values()].sort(byDay) }
}

/** Entries as working days are counted with. */
export function calendarOf(entries: readonly CalendarEntry[]): Calendar {
  return new Map(entries.map(({ day, kind }) => [day, kind]))
}
