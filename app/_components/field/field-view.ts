import { cellKey } from '@/server/domain/inspection/observations/cells'
import { type SettledSheet, settleSheet } from '@/server/domain/inspection/observations/settle-sheet'
import type { FieldSheet, Head, Kept, LocalEntry } from './field-types'

/** What stands in a place: as the server has it, or entered here and not there yet. */
export interface ShownHead extends Omit<
  Head,
  'receivedAt' | 'deviceSeq' | 'sheetId' | 'cameAfter' | 'clockAhead'
> {
  /** Null: on this device only. */
  receivedAt: Date | null
}

/** Refusals that are about what was entered: it stays in its place to be mended. */
const MENDABLE = ['personalData', 'badObservation', 'villageNotOnSheet', 'unknownIndicator']

/** Whether an entry of this device is still to be laid over what the server told. */
function laysOver(entry: LocalEntry, at: Date): boolean {
  if (entry.state === 'waiting') return true
  if (entry.state === 'refused') return MENDABLE.includes(entry.problem?.code ?? '')
  return !entry.late && entry.receivedAt !== null && entry.receivedAt >= at
}

/** A sheet as this device shows it: what the server told, and over it what was entered here since. */
export function viewOf(
  { sheet, at }: Pick<Kept, 'sheet' | 'at'>,
  entries: readonly LocalEntry[],
  me: { id: string; name: string },
): SettledSheet<ShownHead> {
  const known = new Set(sheet.heads.map(({ id }) => id))
  const own = entries
    .filter((entry) => entry.sheetId === sheet.sheet.id && !known.has(entry.id) && laysOver(entry, at))
    .map((entry): ShownHead => ({
      id: entry.id,
      lineCode: entry.line,
      villageId: entry.village,
      raterId: entry.rater ?? me.id,
      raterName: sheet.raters.find(({ id }) => id === entry.rater)?.name ?? me.name,
      observation: entry.observation,
      reason: entry.reason,
      deductions: entry.deductions,
      supersedes: entry.supersedes,
      deviceId: null,
      takenAt: entry.takenAt,
      receivedAt: entry.receivedAt,
      enteredById: me.id,
      enteredByName: me.name,
      clockWrong: false,
    }))
  return settleSheet<ShownHead>(sheet.lines, sheet.villages, [...sheet.heads, ...own], ratersOf(sheet, me))
}

/** Whose marks may be entered here: the team's; without one, one's own. */
export const ratersOf = (sheet: FieldSheet, me: { id: string }): string[] =>
  sheet.raters.length > 0 ? sheet.raters.map(({ id }) => id) : [me.id]

/** The place that an entry was made in, as far as it says. */
export const placeKey = (entry: Pick<LocalEntry, 'line' | 'village'>): string =>
  cellKey(entry.line, entry.village)
