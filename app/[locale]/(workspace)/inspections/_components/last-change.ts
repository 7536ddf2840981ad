import type { SheetEntry } from './sheet-entry'

/** The last thing that was changed on a sheet, and what stood there before: it can be taken back. */
export interface LastChange {
  code: string
  before: SheetEntry
  after: SheetEntry
  isTap: boolean
}

/**
 * The last change after another one was made to a line. What is typed on within one line is one change, so that taking
 * it back gives the figure before and not the one before the last digit; each tap on a choice is a change of its own.
 */
export function noteChange(
  last: LastChange | null,
  code: string,
  before: SheetEntry,
  after: SheetEntry,
): LastChange {
  const isTap = after.input.kind === 'checklist' && after.reason === before.reason
  const goesOn = last !== null && !isTap && !last.isTap && last.code === code && last.after === before
  return { code, before: goesOn ? last.before : before, after, isTap }
}
