import type { IndicatorScoring } from '../../plan/plan-version'
import type { Observation } from '../../scoring/case'

/** Whose workbook: one unit's report, all units' reports for the office, a bureau's values of all units. */
export const formKinds = ['report', 'county', 'bureau'] as const
export type FormKind = (typeof formKinds)[number]

export interface Named {
  name: string
  nameEn: string | null
}

export interface CellContent {
  observation: Observation | null
  note: string | null
}

/** One cell of the record as a row of the workbook, with what stands beside it. */
export interface FormRow extends CellContent {
  unitId: string
  unitCode: string
  unit: Named
  code: string
  indicator: Named
  definition: Named
  measure: Named
  scoring: IndicatorScoring
  target: string
  before: Observation | null
  version: number
  by: string | null
  at: Date | null
  /** It is the sum of what villages report: only its note is its own. */
  byVillage?: true
  /** The village that it is of, where a unit reports village by village. */
  village?: Named & { id: string; code: string }
  /** Whether it can be entered: of the office's workbook, while the unit's report is being filled or was returned. */
  open: boolean
}

/** What a workbook is of: the same facts that it carries in its hidden sheet. */
export interface FormFacts {
  kind: FormKind
  /** The report's or the period's. */
  id: string
  /** The unit that fills it. */
  unitCode: string
  unitName: string
  periodCode: string
  planVersion: number
}

export interface FormSheet extends FormFacts {
  rows: FormRow[]
}

/** The figures that a cell is typed as; of kinds that have items these stand in one cell instead. */
export type FigurePart = 'numerator' | 'denominator' | 'value' | 'reported' | 'verified'

/** Of the kinds that a row of figures can carry; others are entered on their page. */
export function figureParts(kind: string): readonly FigurePart[] | null {
  if (kind === 'ratio') return ['numerator', 'denominator']
  if (kind === 'discrepancy') return ['reported', 'verified']
  return kind === 'amount' || kind === 'rating' ? ['value'] : null
}

/** Every column that holds a figure of some kind. */
export const figureColumns: readonly FigurePart[] = [
  'numerator',
  'denominator',
  'value',
  'reported',
  'verified',
]

/** What a row is known by: its unit and indicator, and its village where it is of one. */
export const rowKey = ({
  unitCode,
  code,
  village,
}: {
  unitCode: string
  code: string
  village?: { code: string } | undefined
}): string => [unitCode, code, ...(village ? [village.code] : [])].join('/')

/** A figure of an observation by its name. */
export function figureOf(observation: Observation | null, part: FigurePart): number | null {
  const found: unknown = new Map(Object.entries(observation ?? {})).get(part)
  return typeof found === 'number' ? found : null
}
