/** Reads the codes that a case file defines, from raw JSON: also from parts that will be refused for other reasons. */

export type IndicatorWords = {
  kind: string | undefined
  answers: ReadonlySet<string>
  /** The items of its tally or checklist; undefined where no rule lists any, so that any item may be reported. */
  items: ReadonlySet<string> | undefined
  /** The items of which sizes of cases are reported, with how much of one case counts at most. */
  most: ReadonlyMap<string, unknown>
  max: number
  /** How many of the highest and lowest scores are dropped; undefined where no scores are asked for. */
  trim: number | undefined
}
/** An adjustment item's levels, and whether each of its adjustments must name its matter. */
export type AdjustmentWords = { levels: ReadonlySet<string>; oneMatter: boolean }
export type Vocabulary = {
  units: ReadonlyMap<string, number>
  indicators: ReadonlyMap<string, IndicatorWords>
  /** The plan's own periods and, after them, the past ones. */
  periods: ReadonlyMap<string, number>
  ownPeriods: ReadonlySet<string>
  phases: ReadonlyMap<string, readonly string[]>
  categories: ReadonlySet<string>
  adjustmentItems: ReadonlyMap<string, AdjustmentWords>
  /** Whether the plan speaks the first version of the vocabulary, which lacks the newer words. */
  isFirst: boolean
}

export const isRecord = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input)

export const listOf = (input: unknown): readonly unknown[] => (Array.isArray(input) ? input : [])

export const keyOf = (input: unknown, key: string): unknown =>
  isRecord(input) && Object.hasOwn(input, key) ? input[key] : undefined

export const textOf = (input: unknown, key: string): string | undefined => {
  const found = keyOf(input, key)
  return typeof found === 'string' ? found : undefined
}

const codesOf = (input: unknown): string[] =>
  listOf(input).flatMap((each) => {
    const code = textOf(each, 'code')
    return code === undefined ? [] : [code]
  })

const positionsOf = (codes: readonly string[]): Map<string, number> => {
  const positions = new Map<string, number>()
  for (const code of codes) if (!positions.has(code)) positions.set(code, positions.size)
  return positions
}

function itemsOf(rule: unknown): Set<string> | undefined {
  if (!isRecord(rule)) return undefined
  return new Set(rulesOf(rule).flatMap((each) => codesOf(keyOf(each, 'items'))))
}

const rulesOf = (rule: unknown): unknown[] => [
  rule,
  ...listOf(keyOf(rule, 'parts')).map((part) => keyOf(part, 'rule')),
]

function mostOf(rule: unknown): Map<string, unknown> {
  const items = rulesOf(rule).flatMap((each) => listOf(keyOf(each, 'items')))
  return new Map(
    items.flatMap((item): [string, unknown][] => {
      const [code, most] = [textOf(item, 'code'), keyOf(item, 'most')]
      return code === undefined || most === undefined ? [] : [[code, most]]
    }),
  )
}

function adjustmentItemsOf(plan: unknown): Map<string, AdjustmentWords> {
  return new Map(
    listOf(keyOf(plan, 'adjustmentItems')).flatMap((item): [string, AdjustmentWords][] => {
      const code = textOf(item, 'code')
      const words = {
        levels: new Set(codesOf(keyOf(item, 'levels'))),
        oneMatter: keyOf(item, 'oneMatter') === true,
      }
      return code === undefined ? [] : [[code, words]]
    }),
  )
}

/** Collects every code a case defines. `json` may have any shape at all. */
export function readVocabulary(json: unknown): Vocabulary {
  const plan = keyOf(json, 'plan')
  const indicators = new Map<string, IndicatorWords>()
  for (const raw of listOf(keyOf(plan, 'indicators'))) {
    const code = textOf(raw, 'code')
    if (code === undefined || indicators.has(code)) continue
    const max = keyOf(raw, 'max')
    const trim = keyOf(raw, 'trim')
    indicators.set(code, {
      kind: textOf(raw, 'kind'),
      answers: new Set(codesOf(keyOf(raw, 'answers'))),
      items: itemsOf(keyOf(raw, 'rule')),
      most: mostOf(keyOf(raw, 'rule')),
      max: typeof max === 'number' ? max : 100,
      trim: typeof trim === 'number' ? trim : undefined,
    })
  }
  const phases = new Map<string, readonly string[]>()
  for (const raw of listOf(keyOf(plan, 'phases'))) {
    const code = textOf(raw, 'code')
    if (code === undefined || phases.has(code)) continue
    phases.set(
      code,
      listOf(keyOf(raw, 'periods')).filter((each) => typeof each === 'string'),
    )
  }
  const own = codesOf(keyOf(plan, 'periods'))
  return {
    units: positionsOf(codesOf(keyOf(json, 'units'))),
    indicators,
    periods: positionsOf([...own, ...codesOf(keyOf(plan, 'pastPeriods'))]),
    ownPeriods: new Set(own),
    phases,
    categories: new Set(codesOf(keyOf(plan, 'categories'))),
    adjustmentItems: adjustmentItemsOf(plan),
    isFirst: (keyOf(plan, 'rules') ?? 1) === 1,
  }
}
