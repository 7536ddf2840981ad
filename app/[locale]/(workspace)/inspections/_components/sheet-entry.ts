import { type ObservationInput, toInput } from '@/app/_components/ui/observation-input'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Observation } from '@/server/domain/scoring/case'

/** What stands in one line of a sheet: its fields, and the reason for marks lost. */
export interface SheetEntry {
  input: ObservationInput
  reason: string
}

/** A line's fields from what the server holds of it. */
export function toEntry(
  scoring: IndicatorScoring,
  held: { observation: Observation | null; reason: string | null } | undefined,
): SheetEntry {
  return { input: toInput(scoring, held?.observation ?? null), reason: held?.reason ?? '' }
}
