import {
  isWhole,
  type ObservationInput,
  toInput,
  toObservation,
} from '@/app/_components/ui/observation-input'
import { type Unread, withUnread } from '@/app/_components/ui/unread'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Observation } from '@/server/domain/scoring/case'

/** What stands in one line of a sheet: its fields, texts that are no figures yet, and the reason for marks lost. */
export interface SheetEntry {
  input: ObservationInput
  reason: string
  unread?: Unread | undefined
}

/** A line's fields from what the server holds of it. */
export function toEntry(
  scoring: IndicatorScoring,
  held: { observation: Observation | null; reason: string | null } | undefined,
): SheetEntry {
  return { input: toInput(scoring, held?.observation ?? null), reason: held?.reason ?? '' }
}

/** The line with its fields changed, and what one of them holds instead of a figure. */
export function withInput(
  entry: SheetEntry,
  input: ObservationInput,
  field?: { key: string; unread: string | null },
): SheetEntry {
  return { ...entry, input, unread: field ? withUnread(entry.unread, field.key, field.unread) : entry.unread }
}

/** The observation that a line's fields make; null while anything is empty or no figure. */
export function observationOf(scoring: IndicatorScoring, entry: SheetEntry): Observation | null {
  return entry.unread ? null : toObservation(scoring, entry.input, entry.reason)
}

/** Whether a line can be saved: half an observation waits for its other half. */
export function isFinished({ input, unread }: SheetEntry): boolean {
  return !unread && isWhole(input)
}
