import { type ObservationInput, toInput } from '@/app/_components/ui/observation-input'
import { type Unread, withUnread } from '@/app/_components/ui/unread'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Observation } from '@/server/domain/scoring/case'

/** One cell of the grid: its fields, texts that are no figures yet, and a note that came from elsewhere and stays. */
export interface CellEntry {
  input: ObservationInput
  note: string | null
  unread?: Unread | undefined
}

/** The id of a field, for jumps. */
export const fieldId = (unitId: string, indicator: string, field: string): string =>
  `field-${unitId}-${indicator}-${field}`

/** The name of a cell: a unit's value of an indicator. Ids are UUIDs, so the space parts them. */
export const cellOf = (unitId: string, indicator: string): string => `${unitId} ${indicator}`

/** The two halves of a cell's name. */
export function partsOf(cell: string): { unitId: string; indicator: string } {
  const at = cell.indexOf(' ')
  return { unitId: cell.slice(0, at), indicator: cell.slice(at + 1) }
}

/** A cell's fields from what the server holds. */
export function toCell(
  scoring: IndicatorScoring,
  held: { observation: Observation | null; note: string | null } | undefined,
): CellEntry {
  return { input: toInput(scoring, held?.observation ?? null), note: held?.note ?? null }
}

/** One field of a cell: a figure, or (with `list`) several in one field. */
export interface CellField {
  key: string
  value: number | null
  list?: { figures: readonly number[] | null; sizes: boolean }
}

/** The figures of a cell in the order in which they stand side by side; a checklist has no place in a grid. */
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
