import fc from 'fast-check'
import type {
  Direction,
  Measure,
  PlainRule,
  Rule,
  Target,
  TargetReference,
} from '@/server/domain/scoring/case'
import type { RuleFacts } from '@/server/domain/plan/rule-sentence'
import type { Words } from '@/server/domain/plan/rule-sentence-tree'

/** Rules with their indicators' facts, drawn from everything that a sentence can say. */

const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((hundred) => hundred / 100)
const figure = hundredths(-200, 2000)
const marks = hundredths(0, 30)
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
const step = fc.constantFrom(0.1, 0.25, 0.5, 1, 2, 10)
const period = fc.constantFrom('2025Q4', '2026H1', 'sameSpanLastYear')
const scope = fc.constantFrom('group' as const, 'all' as const)
const UNITS: readonly Words[] = [
  { zh: '%', en: '%' },
  { zh: '‰', en: '‰' },
  { zh: '次', en: 'meetings' },
  { zh: '人次', en: 'person-times' },
  { zh: '万元', en: 'wan yuan' },
  { zh: '女=100', en: 'girls = 100' },
  { zh: '', en: '' },
]
const NAMES: readonly Words[] = [
  { zh: '迟报', en: 'Late' },
  { zh: '错报', en: 'Wrong report' },
  { zh: '领导小组', en: 'Leading group' },
  { zh: '制度(含台账)', en: 'Rules (with ledgers)' },
  { zh: '与上级不一致', en: 'At odds with the county' },
  { zh: '2026年档案', en: 'Files of 2026' },
  { zh: '政策和财务公开', en: 'Policy, finance' },
]
const named = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 })

const reference: fc.Arbitrary<TargetReference> = fc.oneof(
  fc.record(
    {
      ref: fc.constantFrom('mean' as const, 'median' as const, 'best' as const, 'pooled' as const),
      scope,
      times: fc.integer({ min: 1, max: 200 }).map((percent) => percent / 100),
      plus: hundredths(-20, 20),
    },
    { requiredKeys: ['ref'] },
  ),
  fc.record(
    { ref: fc.constant('baseline' as const), times: fc.constantFrom(0.9, 1.05), plus: hundredths(-20, 20) },
    { requiredKeys: ['ref'] },
  ),
  fc.record(
    {
      ref: fc.constant('indicator' as const),
      code: fc.constantFrom('M3', 'B1', 'x_9'),
      plus: hundredths(-5, 5),
    },
    { requiredKeys: ['ref', 'code'] },
  ),
)
const targetFor = (direction: Direction): fc.Arbitrary<Target> => {
  const pair = fc.tuple(figure, figure).map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]))
  return fc.oneof(
    { weight: 2, arbitrary: direction === 'range' ? pair : figure },
    { weight: 1, arbitrary: reference },
  )
}

const distinct = fc.uniqueArray(hundredths(0, 150), { minLength: 1, maxLength: 4 })
const bands = fc
  .tuple(distinct, fc.array(marks, { minLength: 4, maxLength: 4 }), fc.boolean())
  .map(([bounds, given, up]): PlainRule => ({
    type: 'bands',
    bands: bounds.map((bound, at) =>
      up ? { from: bound, marks: given[at] ?? 0 } : { to: bound, marks: given[at] ?? 0 },
    ),
  }))
const curve = fc
  .tuple(distinct, fc.array(marks, { minLength: 4, maxLength: 4 }))
  .map(([values, given]): PlainRule => ({
    type: 'curve',
    knots: values.sort((a, b) => a - b).map((value, at): [number, number] => [value, given[at] ?? 0]),
  }))

/** Rules of a value, in one direction. */
const valueRule = (direction: Direction): fc.Arbitrary<PlainRule> => {
  const efficacy = fc
    .tuple(hundredths(51, 100), hundredths(0, 50), share)
    .map(([high, low, base]): PlainRule => ({
      type: 'relative',
      method: 'efficacy',
      satisfactory: direction === 'higher' ? high : low,
      unsatisfactory: direction === 'higher' ? low : high,
      base,
    }))
  const proportional: fc.Arbitrary<PlainRule> = fc.record(
    { type: fc.constant('proportional' as const), from: figure },
    { requiredKeys: direction === 'lower' ? ['type', 'from'] : ['type'] },
  )
  return fc.oneof(
    fc.record({ type: fc.constant('threshold' as const), else: marks }, { requiredKeys: ['type'] }),
    ...(direction === 'range' ? [] : [proportional]),
    fc.record(
      {
        type: fc.constant('stepDeduction' as const),
        step,
        marks,
        partial: fc.constantFrom('whole' as const, 'started' as const, 'proRata' as const),
      },
      { requiredKeys: ['type', 'step', 'marks'] },
    ),
    bands,
    curve,
    fc.record(
      { type: fc.constant('rating' as const), max: fc.constantFrom(100, 150) },
      { requiredKeys: ['type'] },
    ),
    fc.record(
      { type: fc.constant('relative' as const), method: fc.constant('minmax' as const), scope },
      { requiredKeys: ['type', 'method'] },
    ),
    fc.record(
      {
        type: fc.constant('relative' as const),
        method: fc.constant('rankStep' as const),
        drop: marks,
        scope,
      },
      { requiredKeys: ['type', 'method', 'drop'] },
    ),
    efficacy,
    fc.record(
      {
        type: fc.constant('relative' as const),
        method: fc.constant('places' as const),
        scope,
        top: fc.array(marks, { minLength: 1, maxLength: 4 }),
        last: hundredths(-9, 0),
        lastTied: fc.boolean(),
      },
      { requiredKeys: ['type', 'method', 'top'] },
    ),
  )
}
const countRule: fc.Arbitrary<PlainRule> = fc.oneof(
  fc
    .tuple(
      named,
      fc.array(fc.tuple(hundredths(-5, 5), fc.option(marks), fc.option(step)), {
        minLength: 4,
        maxLength: 4,
      }),
      fc.boolean(),
    )
    .map(([names, given, zero]): PlainRule => ({
      type: 'tally',
      items: names.map((name, at) => {
        const [each = 1, cap = null, most = null] = given[at] ?? []
        return {
          code: `x${String(at)}`,
          name,
          marks: each,
          ...(cap === null ? {} : { cap }),
          ...(most === null ? {} : { most }),
        }
      }),
      ...(zero ? { start: 'zero' as const } : {}),
    })),
  fc
    .tuple(named, fc.array(fc.constantFrom(1, 2, 0.5), { minLength: 4, maxLength: 4 }))
    .map(([names, given]): PlainRule => ({
      type: 'checklist',
      items: names.map((name, at) => ({ code: `x${String(at)}`, name, marks: given[at] ?? 1 })),
    })),
  fc.constant<PlainRule>({ type: 'manual' }),
)
const floor = fc.record({ min: hundredths(-10, 0), difficulty: fc.boolean() }, { requiredKeys: [] })
const onValue = (direction: Direction) =>
  fc.record(
    {
      ...(direction === 'range' ? {} : { bonus: fc.record({ step, marks, cap: marks }) }),
      eachPeriod: fc.record({ below: figure, marks }),
      zeroBelow: hundredths(0, 50),
      vetoBelow: hundredths(0, 50),
      zeroAbove: hundredths(60, 900),
      vetoAbove: hundredths(60, 900),
    },
    { requiredKeys: [] },
  )
const modified = (rule: fc.Arbitrary<PlainRule>, direction: Direction): fc.Arbitrary<PlainRule> =>
  fc
    .tuple(rule, floor, fc.option(onValue(direction)))
    .map(([base, low, more]) => ({ ...base, ...low, ...more }))

const measureFor = (direction: Direction): fc.Arbitrary<Measure> =>
  direction === 'range'
    ? fc.constantFrom<Measure[]>('level', 'change', 'growth')
    : fc.constantFrom<Measure[]>('level', 'level', 'change', 'growth', 'completion')

const blend = (direction: Direction): fc.Arbitrary<Rule> =>
  fc
    .record({
      parts: fc.array(
        fc.record(
          {
            weight: share,
            rule: modified(valueRule(direction), direction),
            measure: measureFor(direction),
            target: targetFor(direction),
          },
          { requiredKeys: ['weight', 'rule'] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
      when: fc.option(fc.tuple(reference, fc.array(share, { minLength: 3, maxLength: 3 }))),
      low: floor,
      more: fc.option(onValue(direction)),
    })
    .map(({ parts, when, low, more }): Rule => ({
      type: 'blend',
      parts,
      ...(when === null || direction === 'range'
        ? {}
        : { when: when[0], otherwise: when[1].slice(0, parts.length) }),
      ...low,
      ...more,
    }))

const pointsOf = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 60 }).map((half) => half / 2) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Record<string, number>[]>(
      { town: 10, farm: 20 },
      { 乡镇: 5 },
      { g1: 4, g2: 6.5 },
    ),
  },
)

/** Everything that a sentence can say: a rule of any type with what its indicator gives it. */
export const ruleFacts = fc
  .constantFrom<Direction[]>('higher', 'lower', 'range')
  .chain((direction) =>
    fc.record({
      rule: fc.oneof(
        { weight: 6, arbitrary: modified(valueRule(direction), direction) },
        { weight: 2, arbitrary: fc.tuple(countRule, floor).map(([rule, low]) => ({ ...rule, ...low })) },
        { weight: 2, arbitrary: blend(direction) },
      ),
      share: fc.boolean(),
      direction: fc.constant(direction),
      measure: measureFor(direction),
      baseline: period,
      target: targetFor(direction),
      points: pointsOf,
      unit: fc.constantFrom(...UNITS),
      observed: fc.constantFrom(
        {},
        {},
        {},
        { kind: 'discrepancy' as const },
        { kind: 'rating' as const, trim: 0 },
        { kind: 'rating' as const, trim: 2 },
      ),
      extra: fc.constantFrom(undefined, undefined, true),
    }),
  )
  .map(({ share: asShare, observed, ...facts }): RuleFacts => ({
    ...facts,
    ...(['tally', 'checklist', 'manual'].includes(facts.rule.type) ? {} : observed),
    rule: asShare ? inShares(facts.rule) : facts.rule,
  }))

/** The same rule with its marks as shares. */
function inShares(rule: Rule): Rule {
  if (rule.type === 'blend') return rule
  const text = JSON.stringify(rule, (key, value: unknown) =>
    typeof value === 'number' && ['marks', 'else', 'drop', 'cap', 'min', 'last'].includes(key)
      ? Math.round(value * 100) / 10000
      : value,
  )
  const shared = JSON.parse(text) as PlainRule
  if (shared.type === 'relative' && shared.method === 'places') {
    return { ...shared, as: 'share', top: shared.top.map((each) => Math.round(each * 100) / 10000) }
  }
  if (shared.type === 'curve') {
    return {
      ...shared,
      as: 'share',
      knots: shared.knots.map(([at, each]) => [at, Math.round(each * 100) / 10000]),
    }
  }
  return { ...shared, as: 'share' }
}
