import {
  isWhole as isWholeInput,
  type ObservationInput,
  toInput,
  toObservation,
} from '@/app/_components/ui/observation-input'
import { itemsOf } from '@/server/domain/value/items-of'
import { type Unread, withUnread } from '@/app/_components/ui/unread'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Observation } from '@/server/domain/scoring/case'
import { checkObservation, type ObservationFault } from '@/server/domain/value/check-observation'
import { findPersonalData } from '@/server/domain/value/personal-data'

/** One cell as it is typed: its fields as far as filled, texts that are no figures yet, and its note. */
export interface CellEntry {
  input: ObservationInput
  /** Where marks are given by hand it says why, so that there it has to be written. */
  note: string
  unread?: Unread | undefined
}

/** A cell's fields from what the server holds. */
export function toCell(
  scoring: IndicatorScoring,
  held: { observation: Observation | null; note: string | null } | null | undefined,
): CellEntry {
  const observation = held?.observation ?? null
  const reason = observation && 'reason' in observation ? observation.reason : ''
  return { input: toInput(scoring, observation), note: held?.note ?? reason }
}

/** The observation that an entry makes: null where its fields are empty, undefined while they are not finished. */
export function observationOf(scoring: IndicatorScoring, entry: CellEntry): Observation | null | undefined {
  if (entry.unread || !isWholeInput(entry.input)) return undefined
  if (isEmptyInput(entry.input)) return null
  return toObservation(scoring, entry.input, entry.note) ?? undefined
}

/** What the indicator has against an observation that is finished, as the server would say it. */
export function faultOf(scoring: IndicatorScoring, entry: CellEntry): ObservationFault | null {
  const observation = observationOf(scoring, entry)
  return observation ? checkObservation(scoring, observation) : null
}

/**
 * Whether an entry can be saved: other halves, texts that are no figure and what would be refused (a resident's data in
 * the note, too) are waited for.
 */
export function isWhole(scoring: IndicatorScoring, entry: CellEntry): boolean {
  return (
    observationOf(scoring, entry) !== undefined &&
    faultOf(scoring, entry) === null &&
    findPersonalData(entry.note) === null
  )
}

/** Whether marks given by hand wait for the reason that goes with them. */
export function isHalfManual(scoring: IndicatorScoring, { input, note, unread }: CellEntry): boolean {
  if (scoring.kind !== 'manual' || input.kind !== 'value' || unread) return false
  return input.value !== null && note.trim() === ''
}

/** Whether two entries say the same; spaces around a note say nothing. */
export function sameEntry(a: CellEntry, b: CellEntry): boolean {
  return (
    a.note.trim() === b.note.trim() &&
    JSON.stringify(a.input) === JSON.stringify(b.input) &&
    JSON.stringify(a.unread ?? {}) === JSON.stringify(b.unread ?? {})
  )
}

function isEmptyInput(input: ObservationInput): boolean {
  if (input.kind === 'checklist') return Object.values(input.present).every((each) => each === null)
  return fieldsOf(input).every(({ value, list }) => (list ? list.figures === null : value === null))
}

/** One field of a cell: a figure, or (with `list`) several in one field. */
export interface CellField {
  key: string
  value: number | null
  list?: { figures: readonly number[] | null; sizes: boolean }
}

/** The figures of a cell in the order in which they stand side by side; a checklist has none. */
export function fieldsOf(input: ObservationInput): CellField[] {
  switch (input.kind) {
    case 'ratio':
      return [
        { key: 'numerator', value: input.numerator },
        { key: 'denominator', value: input.denominator },
      ]
    case 'value':
      return [{ key: 'value', value: input.value }]
    case 'discrepancy':
      return [
        { key: 'reported', value: input.reported },
        { key: 'verified', value: input.verified },
      ]
    case 'scores':
      return [{ key: 'scores', value: null, list: { figures: input.scores, sizes: false } }]
    case 'answers':
    case 'counts': {
      const sizes = Object.entries(input.sizes ?? {})
      return [
        ...Object.entries(input.counts).map(([key, value]) => ({ key, value })),
        ...sizes.map(([key, figures]) => ({ key, value: null, list: { figures, sizes: true } })),
      ]
    }
    case 'checklist':
      return []
  }
}

/** The same in the plan's order of items, sizes of cases among the counts. */
export function placesOf(scoring: IndicatorScoring, input: ObservationInput): CellField[] {
  const order = itemsOf(scoring).map((item) => item.code)
  return fieldsOf(input).toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
}

/** The field that a way to an unfinished cell leads to: a text that is no figure, else the first that is empty. */
export function openFieldOf(scoring: IndicatorScoring, entry: CellEntry): string {
  if (entry.input.kind === 'checklist') return 'none'
  const fields = placesOf(scoring, entry.input)
  const open =
    fields.find(({ key }) => entry.unread?.[key] !== undefined) ??
    fields.find(({ value, list }) => (list ? list.figures === null : value === null))
  return (open ?? fields[0])?.key ?? 'note'
}

/** The cell with one of its figures changed, or with a text that is none in its place. */
export function withFigure(
  entry: CellEntry,
  key: string,
  value: number | null,
  unread: string | null = null,
): CellEntry {
  return {
    ...entry,
    input: withField(entry.input, key, value),
    unread: withUnread(entry.unread, key, unread),
  }
}

/** The cell with several figures of one field changed, or with a text that is none in their place. */
export function withFigures(
  entry: CellEntry,
  key: string,
  figures: readonly number[] | null,
  unread: string | null,
): CellEntry {
  const { input } = entry
  const changed: ObservationInput =
    input.kind === 'scores'
      ? { ...input, scores: figures }
      : input.kind === 'counts'
        ? { ...input, sizes: { ...input.sizes, [key]: figures } }
        : input
  return { ...entry, input: changed, unread: withUnread(entry.unread, key, unread) }
}

function withField(input: ObservationInput, key: string, value: number | null): ObservationInput {
  switch (input.kind) {
    case 'ratio':
      return key === 'numerator' ? { ...input, numerator: value } : { ...input, denominator: value }
    case 'value':
      return { ...input, value }
    case 'discrepancy':
      return key === 'reported' ? { ...input, reported: value } : { ...input, verified: value }
    case 'answers':
    case 'counts':
      return { ...input, counts: { ...input.counts, [key]: value } }
    case 'scores':
    case 'checklist':
      return input
  }
}
