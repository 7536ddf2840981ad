import { describe, expect, test } from 'vitest'
import { gradeUnits } from '../../ranking/grade-units'
import { rankUnits } from '../../ranking/rank-units'
import type { Adjustment, CaseIndicator } from '../../scoring/case'
import { cell, indicator, marksAmong, marksFor, scored } from '../../scoring/case.fixture'
import { otherClauses, planClauses } from './clauses-more.fixture'
import { indicatorClauses } from './clauses.fixture'
import { phrases } from './phrases'
import { readClause } from './read-clause'
import type { ClauseContext, Proposal } from './reading'

/** Reads a clause that must be understood to its last word. */
function proposalOf(text: string, context?: ClauseContext): Proposal {
  const { proposals, notUnderstood } = readClause(text, context)
  expect(notUnderstood.map(({ start, end }) => text.slice(start, end))).toEqual([])
  expect(proposals).toHaveLength(1)
  const [proposal] = proposals
  if (proposal === undefined) throw new Error(text)
  return proposal
}

/** The indicator that a clause reads as, as a case writes it. */
function indicatorOf(text: string, context?: ClauseContext): Partial<CaseIndicator> {
  const proposal = proposalOf(text, context)
  if (proposal.about !== 'indicator') throw new Error(proposal.about)
  const { name, unit, phased, modifiers, points, ...rest } = proposal.indicator
  expect(modifiers).toBeUndefined()
  expect([name, unit, phased]).toHaveLength(3)
  return typeof points === 'number' ? { ...rest, points } : rest
}

const texts = ({ written, reworded }: { written: string; reworded: readonly string[] }) => [
  written,
  ...reworded,
]
const clause = (number: number) => {
  const found = [...indicatorClauses, ...otherClauses, ...planClauses].find((each) => each.clause === number)
  if (found === undefined) throw new Error(String(number))
  return texts(found).map((text) => [text, found.context] as const)
}

describe('clauses of one indicator give their marks', () => {
  const rows = indicatorClauses.flatMap((each) =>
    texts(each).map((text) => [each.clause, text, each] as const),
  )
  test.each(rows)('%i: %s', (_, text, { context, marks }) => {
    const read = indicatorOf(text, context)
    for (const [observation, expected] of marks) expect(marksFor(read, observation)).toBe(expected)
  })
})

test.each(clause(11))('11: below the floor a veto is proposed: %s', (text, context) => {
  const results = scored({
    indicators: [indicator(indicatorOf(text, context))],
    values: [cell('a', 'Q1', { value: 81.9 }), cell('b', 'Q1', { value: 82 })],
  })
  expect(results.a?.proposedVetoes).toEqual([{ indicator: 'B1', period: 'Q1' }])
  expect(results.b?.proposedVetoes).toBeUndefined()
})

test.each(clause(15))('15: %s', (text, context) => {
  const read = indicatorOf(text, context)
  if (read.rule?.type !== 'blend') throw new Error(text)
  const [level, progress] = read.rule.parts
  if (level === undefined || progress === undefined) throw new Error(text)
  // What the clause does not say, somebody answers: from what level and what progress full marks are got.
  const parts = [
    { ...level, target: 100 },
    { ...progress, target: 4 },
  ]
  const { a } = scored({
    indicators: [indicator({ ...read, baseline: '2025Q4', rule: { ...read.rule, parts } })],
    values: [
      ...[96, 84].map((value, at) => cell('ab'[at] ?? '', 'Q1', { value })),
      ...[94, 82].map((value, at) => cell('ab'[at] ?? '', '2025Q4', { value })),
    ],
  })
  expect(a?.marks.Q1?.B1).toBe(5.75)
  expect(readClause(text).questions).toEqual([{ about: 'partTarget', readings: [] }])
})

test.each(clause(16))('16: %s', (text, context) => {
  // 55, 52.5, 45, 39 and 58.5 have the mean 50
  expect(marksAmong(indicatorOf(text, context), [55, 52.5, 45, 39, 58.5])).toEqual([10, 9, 4, 0, 10])
})

test.each(clause(17))('17: %s', (text, context) => {
  const read = indicatorOf(text, context)
  const marks = [-0.2, 0, 0.35].map((change) => {
    const values = [cell('a', 'Q1', { value: 8 + change }), cell('a', '2025Q1', { value: 8 })]
    return scored({ indicators: [indicator(read)], values }).a?.marks.Q1?.B1
  })
  expect(marks).toEqual([3, 2.9, 2.6])
})

test.each(clause(18))('18: %s', (text, context) => {
  const read = indicatorOf(text, context)
  const marks = [90, 95].map((value) => marksFor(read, { value }, { difficulty: 1.08 }))
  expect(marks).toEqual([9.72, 10])
})

test.each(clause(21))('21: %s', (text, context) => {
  expect(marksAmong(indicatorOf(text, context), [95, 95, 90, 80, 75])).toEqual([3, 3, 1, 0, -2])
})

test.each(clause(24))('24: %s', (text, context) => {
  const read = indicatorOf(text, context)
  const marks = [
    [3, 0, 1, 0],
    [1, 1, 0, 1],
  ].map((held) => {
    const values = held.map((value, at) => cell('a', `Q${String(at + 1)}`, { value }))
    return scored({ quarters: 4, indicators: [indicator(read)], values }).a?.marks.Q4?.B1
  })
  expect(marks).toEqual([3, 2.5])
})

test.each(clause(28))('28: %s', (text, context) => {
  const proposal = proposalOf(text, context)
  const shares = proposal.about === 'indicator' ? (proposal.indicator.phased ?? []) : []
  expect(shares).toEqual([0.25, 0.5, 0.75, 1])
  const targets = shares
    .slice(0, 2)
    .map((share, at) => ({ period: `Q${String(at + 1)}`, target: 100 * share }))
  const { a } = scored({
    quarters: 2,
    indicators: [indicator({ ...indicatorOf(text, context), targets })],
    values: [cell('a', 'Q1', { value: 20 }), cell('a', 'Q2', { value: 25 })],
  })
  expect(a?.marks.Q2?.B1).toBe(9)
})

describe('clauses of the plan are proposed as what they are', () => {
  const rows = planClauses.flatMap((each) => texts(each).map((text) => [each.clause, text, each] as const))
  test.each(rows)('%i: %s', (_, text, { context, proposal }) => {
    expect(proposalOf(text, context)).toEqual(proposal)
  })
})

describe('what clauses of the plan propose gives their marks', () => {
  const proposed = (number: number) => planClauses.find((each) => each.clause === number)?.proposal

  test('12: three quarters at 4:3:3', () => {
    const read = proposed(12)
    const combine = read?.about === 'combine' ? [...read.combine] : []
    const { a } = scored({
      quarters: 3,
      plan: { phases: [{ code: 'regular', periods: ['Q1', 'Q2', 'Q3'], combine }] },
      indicators: [indicator({ points: 100, target: 100, rule: { type: 'proportional' } })],
      values: [80, 90, 100].map((value, at) => cell('a', `Q${String(at + 1)}`, { value })),
    })
    expect(a?.total).toBe(89)
  })

  test('13: two lines at 6:4', () => {
    const read = proposed(13)
    const weights = read?.about === 'phases' ? read.phases.map((phase) => phase.weight) : []
    const phases = weights.map((weight, at) => ({
      code: `p${String(at)}`,
      periods: [`Q${String(at + 1)}`],
      ...(weight === undefined ? {} : { weight }),
    }))
    const { a } = scored({
      quarters: 2,
      plan: { phases },
      indicators: [indicator({ phases: ['p0', 'p1'], target: 100, rule: { type: 'proportional' } })],
      values: [cell('a', 'Q1', { value: 92 }), cell('a', 'Q2', { value: 85 })],
    })
    expect(a?.total).toBe(89.2)
  })

  test('20: two of the city come to the cap', () => {
    const read = proposed(20)
    if (read?.about !== 'adjustments') throw new Error()
    const city: Adjustment = { unit: 'a', item: 'j1', level: 'l1', reason: 'minutes' }
    const totals = [
      [city, city],
      [city, city, { unit: 'a', marks: 3, reason: 'other' }],
    ].map(
      (adjustments) =>
        scored({
          plan: {
            rules: 2,
            adjustmentItems: [...read.items],
            adjustmentCaps: { bonus: read.caps.bonus ?? NaN },
          },
          values: [cell('a', 'Q1', { value: 90 })],
          adjustments,
        }).a?.adjustments,
    )
    expect(totals).toEqual([3, 5])
  })

  test('30: at most three of ten are excellent', () => {
    const read = proposed(30)
    const grades = read?.about === 'grades' ? read.grades : []
    const totals = [95, 94, 93, 92, 91, 89, 88, 87, 86, 85]
    const places = rankUnits(totals.map((total, at) => ({ unit: String(at), total })))
    const given = [...gradeUnits(places, [...grades]).values()]
    expect(given.filter((grade) => grade === 'g1')).toHaveLength(3)
  })
})

describe('says what it did not understand, assumed or must ask', () => {
  type Row = [
    text: string,
    context: ClauseContext,
    notUnderstood: string[],
    assumed: string[],
    asked: string[],
  ]
  test.each<Row>([
    ['达到90%得10分，工作有创新的酌情加分', {}, ['工作有创新的酌情加分'], ['else', 'kind'], []],
    ['达到90%得10分，每高1个百分点扣0.5分', {}, ['每高1个百分点扣0.5分'], ['else', 'kind'], []],
    ['每低1个百分点扣0.5分', {}, [], ['partial', 'kind'], ['points', 'target']],
    ['每低1个百分点扣0.5分', { points: 5, target: 90, kind: 'ratio' }, [], ['partial'], []],
    ['达到90%得10分', { points: 7 }, [], ['else', 'kind'], ['points']],
    ['达到90%得10分', { target: 95, kind: 'ratio' }, [], ['else'], ['target']],
    ['缺一项扣2分', { points: 10 }, ['缺一项扣2分'], [], []],
    ['达70%得满分，每超1%加0.5分', { points: 5, kind: 'ratio' }, ['每超1%加0.5分'], ['else'], ['bonusCap']],
    ['按难度系数修正', {}, [], [], []],
    ['搞好团结', {}, ['搞好团结'], [], []],
    ['', {}, [], [], []],
  ])('%s %j', (text, context, notUnderstood, assumed, asked) => {
    const reading = readClause(text, context)
    expect(reading.notUnderstood.map(({ start, end }) => text.slice(start, end))).toEqual(notUnderstood)
    expect(reading.assumed.map(({ what }) => what)).toEqual(assumed)
    expect(reading.questions.map(({ about }) => about)).toEqual(asked)
  })
})

describe('every phrase stands in its examples', () => {
  const rows = phrases.flatMap(({ examples }) => examples)
  test.each(rows)('%s', (example) => {
    const { notUnderstood } = readClause(example, { unit: { zh: '元', en: 'yuan' } })
    expect(notUnderstood.filter(({ why }) => why === 'unknownWords')).toEqual([])
  })
})
