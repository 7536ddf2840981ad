import fc, { type GeneratorValue } from 'fast-check'
import type {
  Adjustment,
  AssessmentCase,
  CaseIndicator,
  CasePlan,
  CaseUnit,
  CaseValue,
  Direction,
  Kind,
  Measure,
  Observation,
  PlainRule,
  Rule,
  Target,
  TargetReference,
} from './case'

/** Draws random but valid cases: small counties with every kind of indicator, rule, reference and policy. */

type Draw = {
  one: <T>(choices: readonly T[]) => T
  whole: (min: number, max: number) => number
  /** With one decimal. */
  figure: (min: number, max: number) => number
  maybe: (percent?: number) => boolean
}

export function drawing(g: GeneratorValue): Draw {
  const whole = (min: number, max: number) => g(fc.integer, { min, max })
  return {
    whole,
    one: (choices) => {
      const choice = choices[whole(0, choices.length - 1)]
      if (choice === undefined) throw new RangeError('nothing to choose from')
      return choice
    },
    figure: (min, max) => whole(min * 10, max * 10) / 10,
    maybe: (percent = 50) => whole(1, 100) <= percent,
  }
}

const PERIODS = ['2026Q1', '2026Q2', '2026Q3', '2026Q4'] as const
const PAST = ['2025Q1', '2025Q2', '2025Q3', '2025Q4'] as const
const ENDS = ['03-31', '06-30', '09-30', '12-31'] as const
const NUMERIC: readonly Kind[] = ['ratio', 'amount', 'rating', 'poll', 'discrepancy']

function drawReference(
  { one, maybe }: Draw,
  kind: Kind,
  accumulate: string,
  hasBaseline: boolean,
): TargetReference {
  const scaled = {
    ...(maybe(30) ? { times: one([0.8, 0.9, 1.1]) } : {}),
    ...(maybe(30) ? { plus: one([-2, 0.5, 3]) } : {}),
  }
  const group = { ...(maybe(30) ? { scope: one(['group', 'all'] as const) } : {}), ...scaled }
  const pooled = (kind === 'ratio' || kind === 'poll') && accumulate !== 'mean'
  const ref = one([
    'mean',
    'median',
    'indicator',
    ...(hasBaseline ? (['baseline'] as const) : []),
    ...(pooled ? (['pooled'] as const) : []),
  ] as const)
  if (ref === 'baseline') return { ref, ...scaled }
  if (ref === 'indicator') return { ref, code: 'M0', ...scaled }
  return { ref, ...group }
}

function drawTarget(draw: Draw, direction: Direction, reference: () => TargetReference): Target {
  if (draw.maybe(40)) return reference()
  const at = draw.figure(20, 95)
  return direction === 'range' ? [at, at + draw.figure(0, 10)] : at
}

const drawModifiers = ({ figure, maybe, one }: Draw, numeric: boolean, share: boolean, newer: boolean) => ({
  ...(share ? { as: 'share' as const } : {}),
  ...(maybe(15) ? { min: share ? one([-0.5, 0.2]) : one([-3, 0.5, 1]) } : {}),
  ...(maybe(25) ? { difficulty: true } : {}),
  ...(numeric && maybe(25)
    ? {
        bonus: {
          step: one([0.5, 1, 5]),
          marks: share ? 0.01 : one([0.1, 0.25]),
          cap: share ? 0.1 : one([0.5, 2]),
        },
      }
    : {}),
  ...(newer && numeric && maybe(15)
    ? { eachPeriod: { below: figure(10, 80), marks: share ? 0.05 : one([0.25, 0.5, 1]) } }
    : {}),
  ...(numeric && maybe(15) ? { zeroBelow: figure(0, 50) } : {}),
  ...(numeric && maybe(10) ? { zeroAbove: figure(60, 150) } : {}),
  ...(numeric && maybe(15) ? { vetoBelow: figure(0, 60) } : {}),
})

function drawPlainRule(draw: Draw, kind: Kind, direction: Direction, newer: boolean): PlainRule {
  const { one, whole, figure, maybe } = draw
  const share = maybe(20)
  const unit = (marks: number) => (share ? marks / 10 : marks)
  const modifiers = drawModifiers(draw, NUMERIC.includes(kind), share, newer)
  if (kind === 'tally') {
    const items = [
      { code: 'late', marks: unit(0.5), ...(maybe() ? { cap: unit(2) } : {}) },
      { code: 'wrong', marks: unit(1) },
      ...(newer ? [{ code: 'months', marks: unit(0.2), most: 10 }] : []),
    ]
    return { ...modifiers, type: 'tally', start: one(['full', 'zero']), items }
  }
  if (kind === 'checklist') {
    return {
      ...modifiers,
      type: 'checklist',
      items: ['room', 'staff'].map((code) => ({ code, marks: unit(1.5) })),
    }
  }
  if (kind === 'manual') return { ...modifiers, type: 'manual' }
  const type = one([
    'threshold',
    'stepDeduction',
    'bands',
    'curve',
    'rating',
    'minmax',
    'rankStep',
    'efficacy',
    ...(newer ? (['places'] as const) : []),
    ...(direction === 'range' ? [] : (['proportional'] as const)),
  ] as const)
  switch (type) {
    case 'threshold':
      return { ...modifiers, type, ...(maybe() ? { else: unit(2) } : {}) }
    case 'proportional':
      return { ...modifiers, type, ...(direction === 'lower' || maybe() ? { from: figure(0, 80) } : {}) }
    case 'stepDeduction':
      return {
        ...modifiers,
        type,
        step: one([0.1, 0.5, 1, 5]),
        marks: unit(one([0.1, 0.3, 1])),
        partial: one(['whole', 'started', 'proRata'] as const),
      }
    case 'bands': {
      const isFrom = maybe()
      const limits = [20, 50, 80].map((limit) => limit + whole(0, 19))
      const bands = limits.map((limit) => {
        const marks = unit(figure(0, 9))
        return isFrom ? { from: limit, marks } : { to: limit, marks }
      })
      return { ...modifiers, type, bands, ...(maybe() ? { else: unit(0.5) } : {}) }
    }
    case 'curve':
      return { ...modifiers, type, knots: [10, 40, 75].map((at) => [at + whole(0, 20), unit(figure(0, 10))]) }
    case 'rating':
      return { ...modifiers, type, ...(maybe() ? { max: 120 } : {}) }
    case 'minmax':
      return { ...modifiers, type: 'relative', method: type, ...(maybe(30) ? { scope: 'all' } : {}) }
    case 'rankStep':
      return {
        ...modifiers,
        type: 'relative',
        method: type,
        drop: unit(0.5),
        ...(maybe(30) ? { scope: 'all' } : {}),
      }
    case 'places':
      return {
        ...modifiers,
        type: 'relative',
        method: type,
        top: [3, 2, 1].slice(whole(0, 2)).map((marks) => unit(Math.min(marks, 1))),
        ...(maybe() ? { last: unit(-2) } : {}),
        ...(maybe(30) ? { lastTied: maybe() } : {}),
        ...(maybe(30) ? { scope: 'all' } : {}),
      }
    case 'efficacy': {
      const [good, bad] = direction === 'higher' ? [90, 40] : direction === 'lower' ? [10, 70] : [0, 30]
      return {
        ...modifiers,
        type: 'relative',
        method: type,
        satisfactory: good,
        unsatisfactory: bad,
        base: 0.6,
      }
    }
  }
}

function drawIndicator(draw: Draw, at: number, newer: boolean): CaseIndicator {
  const { one, maybe, whole } = draw
  const kind = one<Kind>([
    'ratio',
    'ratio',
    'ratio',
    'amount',
    'rating',
    'poll',
    'tally',
    'checklist',
    'manual',
    ...(newer ? (['discrepancy'] as const) : []),
  ])
  const numeric = NUMERIC.includes(kind)
  const direction = numeric ? one<Direction>(['higher', 'higher', 'lower', 'range']) : 'higher'
  const accumulate = one(
    numeric
      ? (['none', 'sum', 'latest', 'mean'] as const)
      : kind === 'tally'
        ? (['none', 'sum'] as const)
        : (['none'] as const),
  )
  const baseline = numeric && maybe() ? one(['sameSpanLastYear', '2025Q4', '2026Q1']) : undefined
  const measures: Measure[] = numeric
    ? [
        'level',
        'level',
        ...(baseline === undefined ? [] : (['change', 'growth'] as const)),
        ...(direction === 'range' ? [] : (['completion'] as const)),
      ]
    : ['level']
  const measure = one(measures)
  const reference = () => drawReference(draw, kind, accumulate, baseline !== undefined)
  const target = () => drawTarget(draw, direction, reference)
  const blend = (): Rule => {
    const isConditional = direction !== 'range' && numeric && maybe()
    const share = maybe(20)
    const weights = () =>
      one([
        [0.7, 0.3],
        [0.3, 0.7],
        [0, 1],
        [0.5, 0.4],
      ] as const)
    const [first, second] = weights()
    const when = drawReference(draw, kind, 'mean', baseline !== undefined)
    return {
      ...drawModifiers(draw, numeric, share, newer),
      type: 'blend',
      parts: [first, second].map((weight) => ({
        weight,
        rule: drawPlainRule(draw, kind, direction, newer),
        ...(numeric && maybe(30) ? { measure: one(measures) } : {}),
        ...(numeric && maybe(40) ? { target: target() } : {}),
      })),
      ...(isConditional ? { when, otherwise: [...weights()] } : {}),
    }
  }
  return {
    code: `B${String(at)}`,
    category: one(['A', 'B']),
    phases: one([['regular'], ['final'], ['regular', 'final']]),
    kind,
    multiplier: 100,
    ...(kind === 'poll'
      ? {
          answers: [
            { code: 'yes', worth: 1 },
            { code: 'soso', worth: 0.6 },
            { code: 'no', worth: 0 },
          ],
        }
      : {}),
    ...(newer && kind === 'rating' && maybe(60) ? { trim: whole(0, 1) } : {}),
    ...(newer && maybe(20) ? { extra: maybe(80) } : {}),
    direction,
    accumulate,
    measure,
    ...(baseline === undefined ? {} : { baseline }),
    ...(maybe(15) ? { valueDecimals: whole(0, 2) } : {}),
    points: maybe(70) ? whole(1, 20) : { town: whole(2, 10), ...(maybe() ? { farm: 20 } : {}) },
    ...(numeric ? { target: target() } : {}),
    ...(numeric && maybe(30)
      ? {
          targets: [
            { unit: 'u1', target: target() },
            { period: '2026Q2', target: target() },
            { unit: 'u0', period: '2026Q2', target: target() },
          ],
        }
      : {}),
    rule: maybe(20) ? blend() : drawPlainRule(draw, kind, direction, newer),
  }
}

const levels = (marks: readonly number[]) =>
  marks.map((each, at) => ({ code: `L${String(at)}`, marks: each }))

function isSized(rule: Rule | undefined): boolean {
  if (rule?.type === 'blend') return rule.parts.some((part) => isSized(part.rule))
  return rule?.type === 'tally' && rule.items.some((item) => item.most !== undefined)
}

export function drawObservation(
  { whole, figure, maybe }: Draw,
  { kind, trim, rule }: Pick<CaseIndicator, 'kind' | 'trim' | 'rule'>,
): Observation {
  switch (kind) {
    case 'ratio': {
      const denominator = maybe(10) ? 0 : whole(1, 60)
      return { numerator: whole(0, denominator), denominator }
    }
    case 'amount':
      return { value: figure(-20, 120) }
    case 'rating':
      return trim !== undefined && maybe(80)
        ? { scores: Array.from({ length: whole(3, 6) }, () => figure(0, 100)) }
        : { value: figure(0, 100) }
    case 'discrepancy':
      return maybe(10)
        ? { reported: whole(0, 1), verified: 0 }
        : { reported: whole(0, 60), verified: whole(1, 60) }
    case 'poll':
      return maybe(10)
        ? { answers: {} }
        : { answers: { yes: whole(0, 9), soso: whole(0, 9), no: whole(0, 9) } }
    case 'tally':
      return {
        counts: {
          late: whole(0, 6),
          wrong: whole(0, 3),
          ...(isSized(rule) ? { months: Array.from({ length: whole(0, 3) }, () => whole(0, 15)) } : {}),
        },
      }
    case 'checklist':
      return { missing: ['room', 'staff'].filter(() => maybe(30)) }
    case 'manual':
      return { marks: figure(0, 12), reason: 'panel' }
  }
}

export function drawCase(g: GeneratorValue): AssessmentCase {
  const draw = drawing(g)
  const { one, whole, maybe, figure } = draw
  const units = Array.from({ length: whole(2, 5) }, (_, at): CaseUnit => {
    const difficulty = maybe(40) ? { difficulty: one([0.9, 1.08, 1.25]) } : {}
    return { code: `u${String(at)}`, group: one(['town', 'town', 'farm']), ...difficulty }
  })
  const monitored: CaseIndicator = { code: 'M0', category: 'M', phases: ['regular', 'final'], kind: 'amount' }
  const newer = maybe(45)
  const indicators = [
    monitored,
    ...Array.from({ length: whole(1, 4) }, (_, at) => drawIndicator(draw, at, newer)),
  ]
  const values: CaseValue[] = []
  for (const unit of units) {
    for (const indicator of indicators) {
      for (const period of [...PERIODS, ...PAST]) {
        for (const source of ['self', 'verified'] as const) {
          if (!maybe(source === 'self' ? 85 : 10)) continue
          values.push({
            unit: unit.code,
            indicator: indicator.code,
            period,
            source,
            ...drawObservation(draw, indicator),
          })
        }
      }
    }
  }
  const unfinished = one([
    {},
    {},
    { open: ['2026Q4'] },
    { open: ['2026Q3'], notYet: ['2026Q4'] },
    { notYet: ['2026Q4'] },
  ])
  const plan: CasePlan = {
    ...(newer ? { rules: 2 } : {}),
    year: 2026,
    decimals: one([2, 2, 0, 1, 3]),
    missing: one(['zero', 'exclude', 'carry'] as const),
    notAssessed: one(['rescale', 'full'] as const),
    categories: ['A', 'B', 'M'].map((code) => ({ code })),
    periods: PERIODS.map((code, at) => ({ code, end: `2026-${ENDS[at] ?? ''}` })),
    pastPeriods: PAST.map((code, at) => ({ code, end: `2025-${ENDS[at] ?? ''}` })),
    phases: [
      {
        code: 'regular',
        weight: whole(1, 5),
        periods: PERIODS.slice(0, 3),
        combine: maybe() ? 'mean' : [4, 3, 3],
      },
      { code: 'final', weight: whole(1, 5), periods: PERIODS.slice(3) },
    ],
    indicators,
    ...(newer
      ? {
          adjustmentItems: [
            { code: 'meeting', levels: levels([1, 2]), ...(maybe() ? { cap: 3 } : {}) },
            { code: 'honour', levels: levels([1, 2, 3]), oneMatter: true, ...(maybe(30) ? { cap: 4 } : {}) },
            { code: 'blame', levels: levels([-0.5, -1.5]), oneMatter: maybe(), cap: 2 },
          ],
        }
      : {}),
    ...(maybe(40) ? { adjustmentCaps: { bonus: 3, penalty: 2 } } : {}),
    ...(maybe() ? { tieBreak: ['B', 'A'] } : {}),
    rankBy: one(['all', 'group'] as const),
    grades: [
      { code: 'excellent', from: 80, quota: 0.3 },
      { code: 'pass', from: 40 },
    ],
  }
  const adjustments: Adjustment[] = units
    .filter(() => maybe(30))
    .map(({ code }) => ({ unit: code, marks: figure(-4, 4), reason: 'r' }))
  for (let made = newer ? whole(0, 6) : 0; made > 0; made -= 1) {
    adjustments.push({
      unit: one(units).code,
      item: one(['meeting', 'honour', 'blame']),
      level: one(['L0', 'L1']),
      matter: one(['m', 'n']),
      reason: 'r',
    })
  }
  const vetoes = units.filter(() => maybe(10)).map(({ code }) => ({ unit: code, clause: 'V1' }))
  return { plan, units, values, adjustments, vetoes, ...unfinished }
}
