import {
  isWhole,
  type ObservationInput,
  toInput,
  toObservation,
} from '@/app/_components/ui/observation-input'
import { type Unread, withUnread } from '@/app/_components/ui/unread'
import type { Deduction } from '@/server/domain/inspection/observations/observation'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Observation } from '@/server/domain/scoring/case'
import { itemsOf } from '@/server/domain/value/items-of'

/** What stands in one place of a sheet: its fields, texts that are no figures yet, and the reason for marks lost. */
export interface SheetEntry {
  input: ObservationInput
  reason: string
  /** Words on single items that marks were taken for, by their code. */
  notes: Readonly<Record<string, string>>
  /** The entries that it is typed over: what its writer had before them. */
  over: readonly string[]
  unread?: Unread | undefined
}

interface HeldEntry {
  id: string
  observation: Observation | null
  reason: string | null
  deductions: readonly Deduction[]
}

/** A place's fields from what stands there: the first of several, which are shown beside it. */
export function toEntry(scoring: IndicatorScoring, heads: readonly HeldEntry[]): SheetEntry {
  const [head] = heads
  return {
    input: toInput(scoring, head?.observation ?? null),
    reason: head?.reason ?? '',
    notes: Object.fromEntries(
      (head?.deductions ?? []).flatMap(({ code, text }) => (code === null ? [] : [[code, text]])),
    ),
    over: heads.map(({ id }) => id),
  }
}

/** The place with its fields changed, and what one of them holds instead of a figure. */
export function withInput(
  entry: SheetEntry,
  input: ObservationInput,
  field?: { key: string; unread: string | null },
): SheetEntry {
  return { ...entry, input, unread: field ? withUnread(entry.unread, field.key, field.unread) : entry.unread }
}

/** The items of a list or a tally that take marks as its fields stand. */
export function deducted(scoring: IndicatorScoring, { input }: Pick<SheetEntry, 'input'>) {
  return itemsOf(scoring).filter(({ code }) =>
    input.kind === 'checklist'
      ? input.present[code] === false
      : input.kind === 'counts' && ((input.counts[code] ?? 0) > 0 || (input.sizes?.[code]?.length ?? 0) > 0),
  )
}

/** What an entry says when it is made: its observation, null while anything is empty or no figure, and the words. */
export function contentOfEntry(scoring: IndicatorScoring, entry: SheetEntry) {
  return {
    observation: entry.unread ? null : toObservation(scoring, entry.input, entry.reason),
    reason: entry.reason.trim() || null,
    deductions: deducted(scoring, entry).flatMap(({ code }): Deduction[] => {
      const text = entry.notes[code]?.trim()
      return text ? [{ code, text }] : []
    }),
  }
}

/** Whether a place can be entered: half an observation waits for its other half. */
export function isFinished({ input, unread }: SheetEntry): boolean {
  return !unread && isWhole(input)
}
