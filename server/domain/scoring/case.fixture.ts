import type {
  AssessmentCase,
  CaseIndicator,
  CasePlan,
  CaseUnit,
  CaseValue,
  Observation,
  Rule,
  Source,
} from './case'
import { readCase } from './read-case'
import { scoreCase, type CaseResult, type ScoreOptions, type UnitResult } from './score-case'

/** Small cases for tests: four quarters in one phase, units `a`, `b` …, one indicator `B1` worth 10 unless said. */

export const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const
const ENDS = ['03-31', '06-30', '09-30', '12-31'] as const

export const indicator = (given: Partial<CaseIndicator> = {}): CaseIndicator => ({
  code: 'B1',
  category: 'B',
  phases: ['regular'],
  kind: 'amount',
  points: 10,
  ...(given.rule === undefined || needsTarget(given.rule) ? { target: 90 } : {}),
  rule: { type: 'threshold' },
  ...given,
})
const needsTarget = (rule: Rule): boolean =>
  ['threshold', 'proportional', 'stepDeduction'].includes(rule.type) || rule.bonus !== undefined

export const cell = (
  unit: string,
  period: string,
  observation: Observation,
  code = 'B1',
  source: Source = 'self',
): CaseValue => ({ unit, indicator: code, period, source, ...observation })

export type Given = {
  /** Of the second version of the vocabulary, unless it says otherwise. */
  plan?: Partial<CasePlan>
  /** How many of the four quarters the plan has. */
  quarters?: number
  indicators?: CaseIndicator[]
  units?: (string | CaseUnit)[]
  values: CaseValue[]
} & Pick<AssessmentCase, 'adjustments' | 'vetoes' | 'open' | 'notYet'>

export function makeCase({ plan, quarters = 1, indicators, units, values, ...rest }: Given): AssessmentCase {
  const periods = QUARTERS.slice(0, quarters)
  const codes = units ?? [...new Set(values.map((value) => value.unit))]
  return {
    plan: {
      rules: 2,
      year: 2026,
      categories: ['A', 'B', 'C'].map((code) => ({ code })),
      periods: periods.map((code, at) => ({ code, end: `2026-${ENDS[at] ?? ''}` })),
      pastPeriods: QUARTERS.map((code, at) => ({ code: `2025${code}`, end: `2025-${ENDS[at] ?? ''}` })),
      phases: [{ code: 'regular', periods: [...periods] }],
      indicators: indicators ?? [indicator()],
      ...plan,
    },
    units: codes.map((unit) => (typeof unit === 'string' ? { code: unit, group: 'town' } : unit)),
    values,
    ...rest,
  }
}

/** Reads and scores a case, by unit; fails the test with the refusals where it is refused. */
export function scored(
  given: Given,
  options?: ScoreOptions,
): Record<string, UnitResult> & { table: UnitResult[] } {
  const { results } = readAndScore(makeCase(given), options)
  return Object.assign(Object.fromEntries(results.map((each) => [each.unit, each])), { table: results })
}

export function readAndScore(json: unknown, options?: ScoreOptions): CaseResult {
  const reading = readCase(JSON.parse(JSON.stringify(json)))
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals))
  return scoreCase(reading.case, options)
}

/** Marks of unit `a` (or another) in B1 and the first quarter, for one indicator and one value. */
export function marksFor(
  given: Partial<CaseIndicator>,
  observation: Observation,
  unit: Partial<CaseUnit> = {},
): number | null | undefined {
  const own: CaseUnit = { code: 'a', group: 'town', ...unit }
  return scored({ indicators: [indicator(given)], units: [own], values: [cell('a', 'Q1', observation)] }).a
    ?.marks.Q1?.B1
}

/** Marks of units a, b, c … in B1 and the first quarter, for one amount each. */
export function marksAmong(
  given: Partial<CaseIndicator>,
  amounts: readonly number[],
): (number | null | undefined)[] {
  const codes = amounts.map((_, at) => String.fromCharCode(97 + at))
  const results = scored({
    indicators: [indicator(given)],
    values: amounts.map((value, at) => cell(codes[at] ?? '', 'Q1', { value })),
  })
  return codes.map((code) => results[code]?.marks.Q1?.B1)
}
