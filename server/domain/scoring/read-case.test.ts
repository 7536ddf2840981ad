import fc, { type GeneratorValue } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cell, indicator, makeCase } from './case.fixture'
import type { AssessmentCase, CaseIndicator, CasePlan } from './case'
import { drawCase } from './draw-case.fixture'
import { makeNation } from './nation.fixture'
import { readCase } from './read-case'
import { scoreCase } from './score-case'

const valid = makeCase({
  quarters: 2,
  indicators: [indicator({ kind: 'ratio' })],
  units: [{ code: 'a', group: 'town', name: { zh: '三合镇', en: 'Sanhe' } }],
  values: [cell('a', 'Q1', { numerator: 9, denominator: 10 })],
})
const row = { unit: 'a', indicator: 'B1', period: 'Q1', source: 'self', numerator: 9, denominator: 10 }
const refusalsOf = (json: unknown): string[] => {
  const reading = readCase(json)
  return reading.ok ? [] : reading.refusals.map(({ path, code }) => `${path} ${code}`)
}
const withPlan = (plan: Record<string, unknown>) => ({ ...valid, plan: { ...valid.plan, ...plan } })
const withIndicator = (given: Record<string, unknown>) =>
  withPlan({ indicators: [{ ...indicator({ kind: 'ratio' }), ...given }] })
const withRows = (...values: unknown[]) => ({ ...valid, values })

test('a valid case reads back as it was written', () => {
  expect(readCase(valid)).toEqual({ ok: true, case: valid })
})

test.each<[string, object, string[]]>([
  [
    'two figures of each',
    {
      villages: [
        [4, 5],
        [5, 5],
      ],
      of: 2,
    },
    [],
  ],
  ['one figure of one', { villages: [[4, 5], [5]] }, ['values[0].sample sampleDiffers']],
  [
    'more than there are',
    {
      villages: [
        [4, 5],
        [5, 5],
      ],
      of: 1,
    },
    ['values[0].sample sampleDiffers'],
  ],
  ['a negative one', { villages: [[4, -5]] }, ['values[0].sample.villages[0][1] tooSmall']],
])('a sample has every village’s figures: %s', (_, sample, refusals) => {
  expect(refusalsOf(withRows({ ...row, sample }))).toEqual(refusals)
})

test('everything wrong is told at once, each with its path', () => {
  const broken = {
    ...withRows({ ...row, numerator: -1 }, row, row, { ...row, unit: 'x', period: 'Q9' }),
    surprise: 1,
    vetoes: [{ unit: 'nobody', clause: 'V1' }],
  }
  expect(refusalsOf(broken)).toEqual([
    'surprise unknownKey',
    'vetoes[0].unit unknownUnit',
    'values[0].numerator tooSmall',
    'values[1] duplicateCell',
    'values[2] duplicateCell',
    'values[3].unit unknownUnit',
    'values[3].period unknownPeriod',
  ])
})

describe('shape', () => {
  test.each<[string, unknown, string]>([
    ['not an object', 'case', '$ wrongType'],
    ['nothing at all', undefined, '$ missingKey'],
    ['a list', [], '$ wrongType'],
    [
      'a misspelt key of a rule',
      withIndicator({ rule: { type: 'threshold', els: 1 } }),
      'plan.indicators[0].rule.els unknownKey',
    ],
    [
      'an unknown rule',
      withIndicator({ rule: { type: 'magic' } }),
      'plan.indicators[0].rule.type wrongChoice',
    ],
    [
      'a rule without a parameter',
      withIndicator({ rule: { type: 'stepDeduction', marks: 1 } }),
      'plan.indicators[0].rule.step missingKey',
    ],
    [
      'a step of nothing',
      withIndicator({ rule: { type: 'stepDeduction', step: 0, marks: 1 } }),
      'plan.indicators[0].rule.step tooSmall',
    ],
    [
      'an unknown reference',
      withIndicator({ target: { ref: 'worst' } }),
      'plan.indicators[0].target.ref wrongChoice',
    ],
    ['a target that is a word', withIndicator({ target: 'high' }), 'plan.indicators[0].target wrongType'],
    ['an unknown kind', withIndicator({ kind: 'guess' }), 'plan.indicators[0].kind wrongChoice'],
    [
      'a date that is none',
      withPlan({
        periods: [
          { code: 'Q1', end: '2026-02-30' },
          { code: 'Q2', end: '2026-06-30' },
        ],
      }),
      'plan.periods[0].end wrongFormat',
    ],
    [
      'a weight of 0',
      withPlan({ phases: [{ code: 'regular', weight: 0, periods: ['Q1', 'Q2'] }] }),
      'plan.phases[0].weight tooSmall',
    ],
    [
      'a blend in a blend',
      withIndicator({ rule: { type: 'blend', parts: [{ weight: 1, rule: { type: 'blend', parts: [] } }] } }),
      'plan.indicators[0].rule.parts[0].rule.type wrongChoice',
    ],
    [
      'a quota of 30',
      withPlan({ grades: [{ code: 'E', from: 90, quota: 30 }] }),
      'plan.grades[0].quota tooLarge',
    ],
    ['a value that is no number', withRows({ ...row, numerator: NaN }), 'values[0].numerator badNumber'],
    ['an infinite value', withRows({ ...row, numerator: Infinity }), 'values[0].numerator badNumber'],
    ['a value beyond 1e15', withRows({ ...row, numerator: 1.1e15 }), 'values[0].numerator badNumber'],
    ['a negative denominator', withRows({ ...row, denominator: -1 }), 'values[0].denominator tooSmall'],
    ['a number written as text', withRows({ ...row, numerator: '9' }), 'values[0].numerator wrongType'],
    ['an unknown source', withRows({ ...row, source: 'rumour' }), 'values[0].source wrongChoice'],
    [
      'an observation of another kind',
      withRows({ unit: 'a', indicator: 'B1', period: 'Q1', source: 'self', value: 3 }),
      'values[0].numerator missingKey',
    ],
    ['a code no result could have', { ...valid, units: [{ code: '__proto__' }] }, 'units[0].code badCode'],
    [
      'points for such a group',
      withIndicator({ points: Object.fromEntries([['__proto__', 2]]) }),
      'plan.indicators[0].points.__proto__ badCode',
    ],
    [
      'a kind that only objects have',
      withIndicator({ kind: 'toString' }),
      'plan.indicators[0].kind wrongChoice',
    ],
  ])('%s', (_, json, refusal) => {
    expect(refusalsOf(json)).toContain(refusal)
  })
})

describe('codes', () => {
  const phases = (list: unknown) => withPlan({ phases: list })
  test.each<[string, unknown, string]>([
    [
      'two units of one code',
      { ...valid, units: [{ code: 'a' }, { code: 'a' }] },
      'units[1].code duplicateCode',
    ],
    [
      'a past period with a present one’s code',
      withPlan({ pastPeriods: [{ code: 'Q1', end: '2025-03-31' }] }),
      'plan.pastPeriods[0].code duplicateCode',
    ],
    [
      'two indicators of one code',
      { ...withPlan({ indicators: [indicator(), indicator()] }), values: [] },
      'plan.indicators[1].code duplicateCode',
    ],
    [
      'a phase with an unknown period',
      phases([{ code: 'regular', periods: ['Q7'] }]),
      'plan.phases[0].periods[0] unknownPeriod',
    ],
    [
      'a phase with a past period',
      phases([{ code: 'regular', periods: ['2025Q1'] }]),
      'plan.phases[0].periods[0] unknownPeriod',
    ],
    [
      'a period in two phases',
      phases([
        { code: 'regular', periods: ['Q1', 'Q2'] },
        { code: 'half', periods: ['Q2'] },
      ]),
      'plan.phases[1].periods[0] periodInTwoPhases',
    ],
    [
      'weights for other periods than there are',
      phases([{ code: 'regular', periods: ['Q1', 'Q2'], combine: [1, 2, 3] }]),
      'plan.phases[0].combine wrongWeightsLength',
    ],
    ['an unknown category', withIndicator({ category: 'Z' }), 'plan.indicators[0].category unknownCategory'],
    ['an unknown phase', withIndicator({ phases: ['never'] }), 'plan.indicators[0].phases[0] unknownPhase'],
    [
      'a period outside the indicator’s phases',
      withIndicator({ phases: [], reportedIn: ['Q1'] }),
      'plan.indicators[0].reportedIn[0] periodOutsidePhases',
    ],
    ['an unknown tie-break', withPlan({ tieBreak: ['Z'] }), 'plan.tieBreak[0] unknownCategory'],
    ['an unknown baseline', withIndicator({ baseline: '1999' }), 'plan.indicators[0].baseline unknownPeriod'],
    [
      'a target for an unknown unit',
      withIndicator({ targets: [{ unit: 'x', target: 1 }] }),
      'plan.indicators[0].targets[0].unit unknownUnit',
    ],
    [
      'a target for nobody and never',
      withIndicator({ targets: [{ target: 1 }] }),
      'plan.indicators[0].targets[0] targetForNothing',
    ],
    [
      'two targets for one unit',
      withIndicator({
        targets: [
          { unit: 'a', target: 1 },
          { unit: 'a', target: 2 },
        ],
      }),
      'plan.indicators[0].targets[1] duplicateTarget',
    ],
    ['an unknown open period', { ...valid, open: ['Q9'] }, 'open[0] unknownPeriod'],
    [
      'a period open and not yet',
      { ...valid, open: ['Q2'], notYet: ['Q2'] },
      'notYet[0] periodOpenAndNotYet',
    ],
    [
      'an adjustment for an unknown unit',
      { ...valid, adjustments: [{ unit: 'x', marks: 1, reason: '' }] },
      'adjustments[0].unit unknownUnit',
    ],
    ['an unknown indicator', withRows({ ...row, indicator: 'Z9' }), 'values[0].indicator unknownIndicator'],
    [
      'a cell reported twice by one source',
      withRows(row, { ...row, source: 'verified' }, row),
      'values[2] duplicateCell',
    ],
  ])('%s', (_, json, refusal) => {
    expect(refusalsOf(json)).toEqual([refusal])
  })
  test('the same cell from two sources is no duplicate', () => {
    expect(refusalsOf(withRows(row, { ...row, source: 'verified' }))).toEqual([])
  })
  test.each<[string, Partial<CaseIndicator>, Record<string, unknown>, string]>([
    [
      'an answer the poll lacks',
      { kind: 'poll', answers: [{ code: 'yes', worth: 1 }], rule: { type: 'rating' } },
      { answers: { maybe: 1 } },
      'values[0].answers.maybe unknownAnswer',
    ],
    [
      'an item the tally lacks',
      { kind: 'tally', rule: { type: 'tally', items: [{ code: 'late', marks: 1 }] } },
      { counts: { early: 1 } },
      'values[0].counts.early unknownItem',
    ],
    [
      'a negative count',
      { kind: 'tally', rule: { type: 'tally', items: [{ code: 'late', marks: 1 }] } },
      { counts: { late: -1 } },
      'values[0].counts.late tooSmall',
    ],
    [
      'an item the checklist lacks',
      { kind: 'checklist', rule: { type: 'checklist', items: [{ code: 'room', marks: 1 }] } },
      { missing: ['roof'] },
      'values[0].missing[0] unknownItem',
    ],
    [
      'an item missing twice',
      { kind: 'checklist', rule: { type: 'checklist', items: [{ code: 'room', marks: 1 }] } },
      { missing: ['room', 'room'] },
      'values[0].missing[1] duplicateCode',
    ],
    [
      'a rating above its maximum',
      { kind: 'rating', max: 10, rule: { type: 'rating' } },
      { value: 11 },
      'values[0].value tooLarge',
    ],
    [
      'manual marks without a reason',
      { kind: 'manual', rule: { type: 'manual' } },
      { marks: 1, reason: '' },
      'values[0].reason badLength',
    ],
  ])('%s', (_, given, observation, refusal) => {
    const { unit, period, source } = row
    const json = {
      ...withPlan({ indicators: [indicator(given)] }),
      values: [{ unit, indicator: 'B1', period, source, ...observation }],
    }
    expect(refusalsOf(json)).toEqual([refusal])
  })
})

describe('what does not go together', () => {
  const knots = (...list: [number, number][]) => ({ type: 'curve', knots: list })
  const parts = [{ weight: 1, rule: { type: 'threshold' } }]
  test.each<[string, Record<string, unknown>, string]>([
    ['points without a rule', { rule: undefined }, 'rule ruleMissing'],
    ['a rule without points', { points: undefined }, 'points pointsMissing'],
    ['a rule that asks for a target', { target: undefined }, 'target targetMissing'],
    [
      'a target for one period only',
      { target: undefined, targets: [{ period: 'Q1', target: 9 }] },
      'target targetMissing',
    ],
    [
      'a bonus without a target',
      { target: undefined, rule: { type: 'rating', bonus: { step: 1, marks: 1, cap: 1 } } },
      'target targetMissing',
    ],
    [
      'lower and proportional without a start',
      { direction: 'lower', rule: { type: 'proportional' } },
      'rule.from fromMissing',
    ],
    [
      'range and proportional',
      { direction: 'range', target: [1, 2], rule: { type: 'proportional' } },
      'rule ruleNotForRange',
    ],
    ['range with a single target', { direction: 'range', target: 5 }, 'target targetNotARange'],
    ['a range where higher is better', { target: [1, 2] }, 'target targetIsARange'],
    ['a range upside down', { direction: 'range', target: [2, 1] }, 'target rangeReversed'],
    [
      'mixed bands',
      {
        rule: {
          type: 'bands',
          bands: [
            { from: 1, marks: 1 },
            { to: 2, marks: 2 },
          ],
        },
      },
      'rule.bands mixedBands',
    ],
    [
      'two bands at one bound',
      {
        rule: {
          type: 'bands',
          bands: [
            { from: 1, marks: 1 },
            { from: 1, marks: 2 },
          ],
        },
      },
      'rule.bands[1] duplicateBound',
    ],
    ['a curve that turns back', { rule: knots([1, 0], [3, 5], [2, 9]) }, 'rule.knots[2] knotsNotAscending'],
    [
      'a curve with two marks at one value',
      { rule: knots([1, 0], [1, 5]) },
      'rule.knots[1] knotsNotAscending',
    ],
    [
      'a tally’s rule for an amount',
      { rule: { type: 'tally', items: [{ code: 'a', marks: 1 }] } },
      'rule.type ruleNotForKind',
    ],
    ['a threshold for manual marks', { kind: 'manual', target: undefined }, 'rule.type ruleNotForKind'],
    ['a poll without answers', { kind: 'poll' }, 'answers answersMissing'],
    [
      'the mean of checklists',
      {
        kind: 'checklist',
        accumulate: 'mean',
        rule: { type: 'checklist', items: [{ code: 'a', marks: 1 }] },
      },
      'accumulate accumulateNotForKind',
    ],
    [
      'a veto by a checklist’s value',
      { kind: 'checklist', rule: { type: 'checklist', vetoBelow: 1, items: [{ code: 'a', marks: 1 }] } },
      'rule.vetoBelow modifierNotForKind',
    ],
    ['change without a baseline', { measure: 'change' }, 'baseline baselineMissing'],
    ['a target that is the baseline, without one', { target: { ref: 'baseline' } }, 'target baselineMissing'],
    ['a target that is its own value', { target: { ref: 'indicator', code: 'B1' } }, ' cyclicReference'],
    [
      'a target of an unknown indicator',
      { target: { ref: 'indicator', code: 'Z' } },
      'target.code unknownIndicator',
    ],
    ['a pooled amount', { kind: 'amount', target: { ref: 'pooled' } }, 'target pooledNeedsCounts'],
    ['the best of a range', { direction: 'range', target: { ref: 'best' } }, 'target bestOfARange'],
    [
      'the completion of a range',
      { direction: 'range', target: [1, 2], measure: 'completion' },
      'rule measureNotForRange',
    ],
    [
      'satisfactory below unsatisfactory',
      { rule: { type: 'relative', method: 'efficacy', satisfactory: 1, unsatisfactory: 9, base: 0.6 } },
      'rule.satisfactory satisfactoryNotBetter',
    ],
    [
      'when without otherwise',
      { rule: { type: 'blend', parts, when: { ref: 'mean' } } },
      'rule.when whenWithoutOtherwise',
    ],
    [
      'otherwise without when',
      { rule: { type: 'blend', parts, otherwise: [1] } },
      'rule.otherwise otherwiseWithoutWhen',
    ],
    [
      'otherwise of another length',
      { rule: { type: 'blend', parts, when: { ref: 'mean' }, otherwise: [1, 2] } },
      'rule.otherwise wrongWeightsLength',
    ],
    [
      'a negative weight',
      { rule: { type: 'blend', parts: [...parts, { weight: -1, rule: { type: 'threshold' } }] } },
      'rule.parts[1].weight tooSmall',
    ],
    [
      'only weights of 0',
      { rule: { type: 'blend', parts: [{ weight: 0, rule: { type: 'threshold' } }] } },
      'rule.parts weightsAllZero',
    ],
    ['least marks above the points', { rule: { type: 'threshold', min: 11 } }, 'rule.min minAbovePoints'],
    [
      'zero below more than zero above',
      { rule: { type: 'threshold', zeroBelow: 9, zeroAbove: 1 } },
      'rule.zeroBelow boundsReversed',
    ],
  ])('%s', (_, given, refusal) => {
    const json = { ...withIndicator(given), values: [] }
    expect(refusalsOf(json)).toContain(`plan.indicators[0]${refusal.startsWith(' ') ? '' : '.'}${refusal}`)
  })
  test('targets in a circle', () => {
    const to = (code: string, other: string) => indicator({ code, target: { ref: 'indicator', code: other } })
    const json = {
      ...withPlan({ indicators: [to('B1', 'B2'), to('B2', 'B3'), to('B3', 'B1'), to('B4', 'B1')] }),
      values: [],
    }
    expect(refusalsOf(json)).toEqual([0, 1, 2].map((at) => `plan.indicators[${String(at)}] cyclicReference`))
  })
  test('targets for every unit and period need no target of the indicator’s own', () => {
    const targets = [
      { unit: 'a', target: 5 },
      { unit: 'b', period: 'Q1', target: 5 },
      { unit: 'b', period: 'Q2', target: 5 },
    ]
    const json = {
      ...withIndicator({ target: undefined, targets }),
      units: [{ code: 'a' }, { code: 'b' }],
      values: [],
    }
    expect(refusalsOf(json)).toEqual([])
  })
})

/** Breaks something somewhere: drops, repeats, renames or replaces a random part of the file. */
function corrupt(g: GeneratorValue, json: unknown): unknown {
  const junk = (): unknown =>
    g(
      fc.constantFrom,
      null,
      -1,
      1e16,
      NaN,
      0,
      '',
      'x',
      '__proto__',
      'toString',
      [],
      {},
      [[]],
      true,
      { ref: 'mean' },
      undefined,
    )
  const visit = (here: unknown, depth: number): unknown => {
    if (typeof here !== 'object' || here === null || depth === 0) return junk()
    const keys = Object.keys(here)
    const key = keys[g(fc.nat, { max: Math.max(0, keys.length - 1) })]
    if (key === undefined) return junk()
    const way = g(fc.nat, { max: 9 })
    if (Array.isArray(here)) {
      const list: readonly unknown[] = here
      const at = Number(key)
      if (way === 0) return list.filter((_, k) => k !== at)
      if (way === 1) return [...list, list[at]]
      return list.map((each, k) => (k === at ? visit(each, depth - 1) : each))
    }
    const entries = Object.entries(here)
    if (way === 0) return Object.fromEntries(entries.filter(([name]) => name !== key))
    if (way === 1)
      return Object.fromEntries(entries.map(([name, each]) => [name === key ? `${name}x` : name, each]))
    return Object.fromEntries(
      entries.map(([name, each]) => [name, name === key ? visit(each, depth - 1) : each]),
    )
  }
  return visit(json, g(fc.integer, { min: 1, max: 8 }))
}

test('a corrupted case is scored or refused with a path, and never throws', () => {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const original: AssessmentCase = drawCase(g)
      const broken = corrupt(g, corrupt(g, original))
      const reading = readCase(broken)
      if (reading.ok) scoreCase(reading.case, { explain: true })
      else {
        expect(reading.refusals.length).toBeGreaterThan(0)
        for (const { path } of reading.refusals) expect(path).not.toBe('')
      }
    }),
    {
      endOnFailure: true,
      seed: Number(process.env.SEED ?? 20260331),
      numRuns: Number(process.env.RUNS ?? 250),
    },
  )
}, 60_000)

test('anything at all is refused without a throw', () => {
  fc.assert(
    fc.property(fc.anything(), (json) => {
      expect(readCase(json).ok).toBe(false)
      expect(readCase({ ...valid, plan: json }).ok).toBe(false)
      expect(readCase({ ...valid, values: [json] }).ok).toBe(false)
    }),
    { endOnFailure: true, seed: 20260331, numRuns: 300 },
  )
})

test('a nation’s file is accepted', () => {
  expect(readCase(makeNation({ units: 50, groups: 5, indicators: 10 })).ok).toBe(true)
})

test('the plan alone may be empty', () => {
  const plan: CasePlan = { year: 2026, categories: [], periods: [], phases: [], indicators: [] }
  const reading = readCase({ plan, units: [], values: [] })
  expect(reading.ok && scoreCase(reading.case)).toEqual({ results: [] })
})

describe('the second version of the vocabulary', () => {
  const items = [{ code: 'late', marks: 0.2, most: 10 }]
  const adjustmentItems = [{ code: 'honour', levels: [{ code: 'city', marks: 2 }], oneMatter: true }]
  const rating = { kind: 'rating', rule: { type: 'rating' } }
  const tally = { kind: 'tally', rule: { type: 'tally', items } }
  const plain = { kind: 'tally', rule: { type: 'tally', items: [{ code: 'late', marks: 1 }] } }
  const places = { type: 'relative', method: 'places', top: [3, 2] }
  const observed = (given: Record<string, unknown>, observation: Record<string, unknown>, rules = 2) => ({
    ...withPlan({ rules, indicators: [{ ...indicator({ target: undefined }), ...given }] }),
    values: [{ unit: 'a', indicator: 'B1', period: 'Q1', source: 'self', ...observation }],
  })
  const adjusted = (adjustment: Record<string, unknown>, plan: Record<string, unknown> = {}) => ({
    ...withPlan({ adjustmentItems, ...plan }),
    adjustments: [{ unit: 'a', reason: 'r', ...adjustment }],
  })

  test.each<[string, unknown, string]>([
    ['sizes of cases', observed(tally, {}, 1), 'plan.indicators[0].rule.items[0].most needsRules2'],
    ['a discrepancy', observed({ kind: 'discrepancy' }, {}, 1), 'plan.indicators[0].kind needsRules2'],
    ['dropped scores', observed({ ...rating, trim: 1 }, {}, 1), 'plan.indicators[0].trim needsRules2'],
    ['extra marks', observed({ extra: true }, {}, 1), 'plan.indicators[0].extra needsRules2'],
    ['places', observed({ rule: places }, {}, 1), 'plan.indicators[0].rule.method needsRules2'],
    [
      'a loss for each period, in a part of a blend',
      observed(
        {
          target: 90,
          rule: {
            type: 'blend',
            parts: [{ weight: 1, rule: { type: 'threshold', eachPeriod: { below: 1, marks: 1 } } }],
          },
        },
        {},
        1,
      ),
      'plan.indicators[0].rule.parts[0].rule.eachPeriod needsRules2',
    ],
    ['scores', observed(rating, { scores: [1, 2, 3] }, 1), 'values[0].scores needsRules2'],
    ['a list of sizes', observed(plain, { counts: { late: [1] } }, 1), 'values[0].counts.late needsRules2'],
    ['adjustment items', adjusted({ marks: 1 }, { rules: 1 }), 'plan.adjustmentItems needsRules2'],
    [
      'an adjustment by item, where the plan says nothing of its version',
      adjusted({ item: 'honour', level: 'city', matter: 'm' }, { rules: undefined }),
      'adjustments[0].item needsRules2',
    ],
  ])('%s are refused where the plan speaks the first', (_, json, refusal) => {
    expect(refusalsOf(json)).toContain(refusal)
  })

  test.each<[string, unknown, string]>([
    ['an unknown version', withPlan({ rules: 3 }), 'plan.rules wrongChoice'],
    [
      'a plain count of sized cases',
      observed(tally, { counts: { late: 2 } }),
      'values[0].counts.late sizesMissing',
    ],
    [
      'sizes that nobody asked for',
      observed(plain, { counts: { late: [2] } }),
      'values[0].counts.late sizesNotAsked',
    ],
    ['scores that nobody asked for', observed(rating, { scores: [2] }), 'values[0].scores scoresNotAsked'],
    ['too few scores', observed({ ...rating, trim: 1 }, { scores: [9, 8] }), 'values[0].scores tooFewScores'],
    [
      'a score above the maximum',
      observed({ ...rating, trim: 0 }, { scores: [9, 101] }),
      'values[0].scores[1] tooLarge',
    ],
    [
      'scores and a value',
      observed({ ...rating, trim: 0 }, { scores: [9], value: 9 }),
      'values[0].scores unknownKey',
    ],
    [
      'dropped scores of an amount',
      observed({ trim: 1, target: 90 }, {}),
      'plan.indicators[0].trim trimNotForKind',
    ],
    [
      'a second place better than the first',
      observed({ rule: { ...places, top: [2, 3] } }, {}),
      'plan.indicators[0].rule.top[1] topNotDescending',
    ],
    [
      'a first place above the points',
      observed({ points: 2, rule: places }, {}),
      'plan.indicators[0].rule.top[0] topAbovePoints',
    ],
    [
      'a last place that gains',
      observed({ rule: { ...places, last: 1 } }, {}),
      'plan.indicators[0].rule.last tooLarge',
    ],
    [
      'a loss for each period of a checklist',
      observed(
        {
          kind: 'checklist',
          rule: { type: 'checklist', items: [{ code: 'a', marks: 1 }], eachPeriod: { below: 1, marks: 1 } },
        },
        {},
      ),
      'plan.indicators[0].rule.eachPeriod modifierNotForKind',
    ],
    [
      'two sizes for one item',
      observed(
        {
          kind: 'tally',
          rule: {
            type: 'blend',
            parts: [10, 12].map((most) => ({
              weight: 0.5,
              rule: { type: 'tally', items: [{ code: 'late', marks: 1, most }] },
            })),
          },
        },
        {},
      ),
      'plan.indicators[0].rule.parts[1].rule.items[0].most mostDiffers',
    ],
    [
      'pooled discrepancies',
      observed({ kind: 'discrepancy', target: { ref: 'pooled' } }, {}),
      'plan.indicators[0].target pooledNeedsCounts',
    ],
    [
      'an unknown adjustment item',
      adjusted({ item: 'x', level: 'city' }),
      'adjustments[0].item unknownAdjustmentItem',
    ],
    [
      'an unknown level',
      adjusted({ item: 'honour', level: 'x', matter: 'm' }),
      'adjustments[0].level unknownLevel',
    ],
    ['a matter unnamed', adjusted({ item: 'honour', level: 'city' }), 'adjustments[0].matter matterMissing'],
    [
      'marks beside a level',
      adjusted({ item: 'honour', level: 'city', matter: 'm', marks: 1 }),
      'adjustments[0].marks unknownKey',
    ],
    [
      'levels that add and levels that take off',
      withPlan({
        adjustmentItems: [
          {
            code: 'x',
            levels: [
              { code: 'a', marks: 1 },
              { code: 'b', marks: -1 },
            ],
          },
        ],
      }),
      'plan.adjustmentItems[0].levels mixedSigns',
    ],
  ])('%s', (_, json, refusal) => {
    expect(refusalsOf(json)).toContain(refusal)
  })

  test('a plan of the first version may say so', () => {
    expect(refusalsOf(withPlan({ rules: 1 }))).toEqual([])
  })
})
