import { describe, expect, test } from 'vitest'
import { type CheckFacts, NO_FACTS } from './check-facts'
import { check, indicators } from './checks.fixture'
import { compileChecks } from './compile-checks'
import { expressionOf } from './expression-of'
import type { CheckTest } from './plan-check'
import { verdictOf } from './run-checks'

const value = (code: string) => ({ indicator: code, figure: 'value' as const })
const births: CheckTest = { type: 'sum', whole: value('B2'), parts: [value('B3'), value('B4')] }
const share: CheckTest = { type: 'share', indicator: 'B1' }
const jump: CheckTest = { type: 'jump', of: value('B2'), against: 'previous', percent: 50, least: 5 }
const differs: CheckTest = {
  type: 'differs',
  of: value('B2'),
  source: 'department',
  from: value('D1'),
  percent: 10,
}
const modified: CheckTest = { type: 'outlier', indicator: 'B2', method: 'modifiedZ', points: 5 }
const plainly: CheckTest = { ...modified, beyond: 3.5 }
const usual: CheckTest = { type: 'outlier', indicator: 'B2', method: 'z', points: 5 }
const z: CheckTest = { type: 'outlier', indicator: 'B2', method: 'z', beyond: 2, points: 5 }
const range: CheckTest = { type: 'outlier', indicator: 'B2', method: 'minMax', points: 4 }
const part: CheckTest = {
  type: 'part',
  part: value('B3'),
  whole: { indicator: 'B1', figure: 'denominator' },
}
const notBelow: CheckTest = { type: 'notBelow', of: value('B2') }

const amount = (figure: number) => ({ value: figure })
const now = (births: number, boys: number, girls: number): Partial<CheckFacts> => ({
  now: { B2: amount(births), B3: amount(boys), B4: amount(girls) },
})
const history = { B2: [31, 34, 38, 39, 33] }

describe('the ready-made kinds, filled in', () => {
  test.each<[string, CheckTest, Partial<CheckFacts>, string]>([
    ['52 of 50 were examined', share, { now: { B1: { numerator: 52, denominator: 50 } } }, 'fires'],
    ['50 of 50', share, { now: { B1: { numerator: 50, denominator: 50 } } }, 'holds'],
    ['nothing reported yet', share, {}, 'notChecked'],
    ['60 births: 31 boys and 29 girls', births, now(60, 31, 29), 'holds'],
    ['60 births: 31 boys and 28 girls', births, now(60, 31, 28), 'fires'],
    ['the girls are not there yet', births, { now: { B2: amount(60), B3: amount(31) } }, 'notChecked'],
    ['31 boys of 50 due', part, { now: { B3: amount(31), B1: { numerator: 1, denominator: 50 } } }, 'holds'],
    ['51 boys of 50 due', part, { now: { B3: amount(51), B1: { numerator: 1, denominator: 50 } } }, 'fires'],
    ['60 after 62 in the half-year', notBelow, { ...now(60, 0, 0), earlier: { B2: amount(62) } }, 'fires'],
    ['62 after 60', notBelow, { ...now(62, 0, 0), earlier: { B2: amount(60) } }, 'holds'],
    ['the first quarter has none before it', notBelow, now(62, 0, 0), 'notChecked'],
    ['from 40 to 60 is 50 %', jump, { ...now(60, 0, 0), previous: { B2: amount(40) } }, 'holds'],
    ['from 39 to 60 is more', jump, { ...now(60, 0, 0), previous: { B2: amount(39) } }, 'fires'],
    ['from 2 to 6 is four births', jump, { ...now(6, 0, 0), previous: { B2: amount(2) } }, 'holds'],
    ['from none to 6', jump, { ...now(6, 0, 0), previous: { B2: amount(0) } }, 'notChecked'],
    ['from none to 4', jump, { ...now(4, 0, 0), previous: { B2: amount(0) } }, 'holds'],
    ['66 where the bureau has 60', differs, { ...now(66, 0, 0), department: { D1: amount(60) } }, 'holds'],
    ['67 where the bureau has 60', differs, { ...now(67, 0, 0), department: { D1: amount(60) } }, 'fires'],
    ['the bureau has entered nothing', differs, now(67, 0, 0), 'notChecked'],
    // median 34, MAD 3: 3.5 · 3 ÷ 0.6745 = 15.57 above
    ['49 births after 31 to 39', plainly, { ...now(49, 0, 0), history }, 'holds'],
    ['50 births after 31 to 39', plainly, { ...now(50, 0, 0), history }, 'fires'],
    // After five values an honest one may be 25.6 spreads off: 113.9 above.
    ['147 births, where the history sets the limit', modified, { ...now(147, 0, 0), history }, 'holds'],
    ['149 births', modified, { ...now(149, 0, 0), history }, 'fires'],
    // Student's t of 4 degrees, 7.173, times √1.2 = 7.858 deviations of 3.391: 26.6 above the mean.
    ['61 births, by the mean', usual, { ...now(61, 0, 0), history }, 'holds'],
    ['62 births', usual, { ...now(62, 0, 0), history }, 'fires'],
    // mean 35, deviation √11.5 = 3.391
    ['41 births, two deviations above', z, { ...now(41, 0, 0), history }, 'holds'],
    ['42 births', z, { ...now(42, 0, 0), history }, 'fires'],
    ['39 births, as many as ever', range, { ...now(39, 0, 0), history }, 'holds'],
    ['40 births', range, { ...now(40, 0, 0), history }, 'fires'],
    [
      'three earlier quarters are too few',
      range,
      { ...now(40, 0, 0), history: { B2: [1, 2, 3] } },
      'notChecked',
    ],
  ])('%s', (_, filled, facts, verdict) => {
    const [made] = compileChecks(indicators, [check(filled)])
    expect(made?.faults).toEqual([])
    expect(made?.compiled && verdictOf(made.compiled, { ...NO_FACTS, ...facts }).is).toBe(verdict)
  })
})

test.each<[CheckTest, string, string, string[]]>([
  [share, 'B1.numerator <= B1.denominator', '“产前检查率”的分子不能大于分母。', ['B1']],
  [births, 'B2.value == B3.value + B4.value', '“出生数”应等于“男”加“女”。', ['B2', 'B3', 'B4']],
  [part, 'B3.value <= B1.denominator', '“男”不能大于“产前检查率”的分母。', ['B3', 'B1']],
  [notBelow, 'B2.value >= earlier.B2.value', '“出生数”是累计数，不能小于本年上一期。', ['B2']],
  [
    jump,
    'differsBy(B2.value, previous.B2.value) <= 50 || abs(B2.value - previous.B2.value) < 5',
    '“出生数”与上一期相差超过50%。',
    ['B2'],
  ],
  [
    differs,
    'differsBy(B2.value, department.D1.value) <= 10',
    '“出生数”与部门提供的“登记出生数”相差超过10%。',
    ['B2'],
  ],
  [
    modified,
    'modifiedZ(B2.value, atLeast(history.B2, 5)) <= modifiedZLimit(atLeast(history.B2, 5))',
    '“出生数”偏离本单位以往的中位数，超出往常的范围(如实填报的数约千分之二会超出)。',
    ['B2'],
  ],
  [
    plainly,
    'modifiedZ(B2.value, atLeast(history.B2, 5)) <= 3.5',
    '“出生数”明显偏离本单位以往的中位数(修正z值超过3.5)。',
    ['B2'],
  ],
  [
    range,
    'B2.value >= lowest(atLeast(history.B2, 4)) && B2.value <= highest(atLeast(history.B2, 4))',
    '“出生数”超出本单位以往各期的范围。',
    ['B2'],
  ],
])('a ready-made kind is an expression, a sentence and its places', (filled, expression, sentence, at) => {
  const [made] = compileChecks(indicators, [check(filled)])
  expect(expressionOf(filled)).toBe(expression)
  expect(made?.compiled?.says.zh).toBe(sentence)
  expect(made?.compiled?.says.en).toMatch(/^[A-Z“].*\.$/)
  expect(made?.compiled?.at).toEqual(at)
})

describe('what cannot stand in a plan', () => {
  const expression = (text: string): CheckTest => ({ type: 'expression', expression: text })
  const words = { message: { zh: '请核对。', en: '' } }
  test.each([
    ['no words', check(expression('B2.value > 0')), 'messageMissing'],
    ['a place that bureaus supply', check(share, { at: ['D1'] }), 'notThere'],
    [
      'a bureau’s check of nobody’s figures',
      check(expression('D1.value > 0'), { ...words, source: 'department' }),
      'pointsNowhere',
    ],
    ['no place at all', check(expression('department.D1.value > 0'), words), 'pointsNowhere'],
    [
      'a bureau’s check reading a report',
      check(expression('B2.value > 0'), { ...words, source: 'department', at: ['D1'] }),
      'expression',
    ],
    [
      'a bureau’s check reading another bureau',
      check(expression('D2.value > D1.value'), { ...words, source: 'department', at: ['D1'] }),
      'expression',
    ],
  ])('%s', (_, wrong, fault) => {
    const [made] = compileChecks(indicators, [wrong])
    expect(made?.compiled).toBeNull()
    expect(made?.faults.map(({ is }) => is)).toContain(fault)
  })
  test('a bureau checks what it supplies itself', () => {
    const [made] = compileChecks(indicators, [
      check(expression('D1.value >= 0'), { ...words, source: 'department', at: ['D1'] }),
    ])
    expect(made?.compiled?.at).toEqual(['D1'])
  })
})
