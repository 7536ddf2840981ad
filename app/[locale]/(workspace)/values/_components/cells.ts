import { parseFigure } from '@/app/_components/ui/parse-figure'
import { type ObservationInput, toInput } from '@/app/_components/ui/observation-input'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Observation } from '@/server/domain/scoring/case'

/** One cell of the grid: its fields, and a note that came with it from elsewhere and stays. */
export interface CellEntry {
  input: ObservationInput
  note: string | null
}

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

/** The figures of a cell in the order in which they stand side by side; a checklist has no place in a grid. */
export function fieldsOf(input: ObservationInput): { key: string; value: number | null }[] {
  switch (input.kind) {
    case 'ratio':
      return [
        { key: 'numerator', value: input.numerator },
        { key: 'denominator', value: input.denominator },
      ]
    case 'value':
      return [{ key: 'value', value: input.value }]
    case 'answers':
    case 'counts':
      return Object.entries(input.counts).map(([key, value]) => ({ key, value }))
    case 'checklist':
      return []
  }
}

/** The cell with one of its figures changed. */
export function withField(input: ObservationInput, key: string, value: number | null): ObservationInput {
  switch (input.kind) {
    case 'ratio':
      return key === 'numerator' ? { ...input, numerator: value } : { ...input, denominator: value }
    case 'value':
      return { ...input, value }
    case 'answers':
    case 'counts':
      return { ...input, counts: { ...input.counts, [key]: value } }
    case 'checklist':
      return input
  }
}

/**
 * A pasted block as rows of figures; null for an empty place, which is left as it is, and 'refused' for a text that is
 * no figure. A single text is no block: the field takes it itself.
 */
export function readBlock(text: string, negative: boolean): (number | null | 'refused')[][] | null {
  if (!/[\t\n\r]/.test(text.trim())) return null
  const rows = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  return rows.map((row) =>
    row.split('\t').map((place) => {
      const parsed = parseFigure(place, { negative })
      return parsed.ok ? parsed.value : 'refused'
    }),
  )
}
