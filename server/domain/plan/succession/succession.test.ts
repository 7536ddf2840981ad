import { describe, expect, test } from 'vitest'
import { readCase } from '../../scoring/read-case'
import { scoreCase } from '../../scoring/score-case'
import { buildCase, type CountedCell } from '../build-case'
import { checkTakeOvers } from './check-take-overs'
import type { KnownChange } from '../document/check-document'
import { emptyPlan } from '../document/empty-plan'
import { splitDocument } from '../document/parts'
import type { PlanDocument } from '../document/plan-document'
import { startedPeriods } from '../document/started-periods'
import { versionOf } from '../document/to-version'
import { asOf } from './as-of'
import { followedCells } from './followed-cells'
import { followedValues } from './followed-values'
import { firstPeriod, possiblePeriods, proposeTakeOver, usualAdds } from './propose-take-over'

/*
 * 三合 and 古城 become 新城 on 1 July, when two of four quarters are over. B1 is a rate with a target of its own per township,
 * C1 an amount that adds up over the year, D1 an amount that is a level.
 */
const names = (zh: string) => ({ zh, en: '' })
const quarters = ['2026Q1', '2026Q2', '2026Q3', '2026Q4']
const ends = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']
const base = emptyPlan({ code: 'year', year: 2026, name: '方案', assessedLevel: 'township' }, [])
const indicator = (
  code: string,
  scoring: Partial<PlanDocument['indicators'][number]['scoring']>,
): PlanDocument['indicators'][number] => ({
  code,
  category: 'A',
  name: names(code),
  unit: names(''),
  definition: names(''),
  suppliedBy: 'self',
  department: null,
  post: '',
  measures: '',
  clause: '',
  superior: null,
  scoring: { kind: 'ratio', phases: ['all'], points: 10, rule: { type: 'proportional' }, ...scoring },
})
const plan: PlanDocument = {
  ...base,
  categories: [{ code: 'A', name: names('工作') }],
  phases: [{ code: 'all', name: names('全年'), weight: 1, combine: 'mean' }],
  periods: quarters.map((code, at) => {
    const day = ends[at] ?? ''
    return { code, name: names(code), phase: 'all', endsOn: day, opensOn: day, dueOn: day, closesOn: day }
  }),
  units: ['三合', '古城', '沙沟'].map((code) => ({ code, group: 'all', difficulty: 1 })),
  indicators: [
    indicator('B1', { target: 90 }),
    indicator('C1', { kind: 'amount', accumulate: 'sum', target: 100 }),
    indicator('D1', { kind: 'amount', target: 50 }),
  ],
  targets: [
    { indicator: 'B1', unit: '三合', period: null, target: 80 },
    { indicator: 'C1', unit: '古城', period: null, target: 60 },
    { indicator: 'C1', unit: '古城', period: '2026Q4', target: 70 },
  ],
}
const change: KnownChange = {
  id: 'c1',
  kind: 'merge',
  effectiveOn: '2026-07-01',
  basis: '平政函〔2026〕8号',
  from: [
    { code: '三合', name: '三合镇', nameEn: null },
    { code: '古城', name: '古城乡', nameEn: null },
  ],
  to: [{ code: '新城', name: '新城镇', nameEn: null }],
}
const registry = {
  units: ['三合', '古城', '沙沟', '新城'].map((code) => ({ code, name: code, nameEn: null })),
  bureaus: [],
  plans: [],
  changes: [change],
}
const parts = [
  { unit: '三合', share: 1, weight: 30_000 },
  { unit: '古城', share: 1, weight: 10_000 },
]

function withEdits(document: PlanDocument, edits: Record<string, unknown>): PlanDocument {
  const units = [...document.units]
  const targets = [...document.targets]
  for (const [key, content] of Object.entries(edits)) {
    const [kind, ...codes] = key.split('/')
    if (kind === 'unit') {
      const { position: _, ...body } = content as { position: number } & PlanDocument['units'][number]
      const at = units.findIndex(({ code }) => code === codes[0])
      units.splice(at < 0 ? units.length : at, at < 0 ? 0 : 1, { ...body, code: codes[0] ?? '' })
    } else {
      const [indicatorCode = '', unit = '', period = '*'] = codes
      const { target } = content as { target: number }
      targets.push({ indicator: indicatorCode, unit, period: period === '*' ? null : period, target })
    }
  }
  return { ...document, units, targets }
}
const edits = proposeTakeOver(splitDocument(plan), change, {
  from: '2026Q3',
  parts: { 新城: parts },
  adds: ['C1'],
})
const amended = withEdits(plan, edits)
const facts = versionOf(amended, {
  planId: 'p',
  versionId: 'v',
  number: 2,
  owner: { id: 'o', code: 'o', name: 'o', nameEn: null },
  units: new Map(registry.units.map((unit) => [unit.code, { ...unit, id: unit.code }])),
  departments: new Map(),
  periods: new Map(quarters.map((code) => [code, { id: code, state: 'closed', version: 1 }])),
  newId: () => 'n',
})

describe('taking a merger in', () => {
  test('what is proposed: the old end with the second quarter, the new one has targets made of theirs', () => {
    expect(edits).toEqual({
      'unit/三合': { group: 'all', difficulty: 1, position: 1, until: '2026Q2' },
      'unit/古城': { group: 'all', difficulty: 1, position: 2, until: '2026Q2' },
      'unit/新城': {
        group: 'all',
        difficulty: 1,
        position: 4,
        takesOver: { from: '2026Q3', parts, adds: ['C1'] },
      },
      // (80 × 30,000 + 90 × 10,000) ÷ 40,000
      'target/B1/新城/*': { target: 82.5 },
      // 100 + 60
      'target/C1/新城/*': { target: 160 },
      // 100 + 70
      'target/C1/新城/2026Q4': { target: 170 },
    })
  })
  test('by default sums of the year add up, and the first unopened quarter after the day is meant', () => {
    expect(usualAdds(splitDocument(plan))).toEqual(['C1'])
    const opened = new Set(['2026Q1', '2026Q2', '2026Q3'])
    const first = (started: ReadonlySet<string>) =>
      firstPeriod(possiblePeriods(plan.periods, started), change.effectiveOn)
    expect(first(new Set())).toBe('2026Q3')
    expect(first(opened)).toBe('2026Q4')
    expect(first(new Set(quarters))).toBeNull()
  })
  test('until it is taken in, the plan says so; afterwards nothing stands against it', () => {
    expect(checkTakeOvers(plan, registry).map(({ code, key }) => [code, key])).toEqual([
      ['unitEnded', 'unit/三合'],
      ['unitEnded', 'unit/古城'],
    ])
    expect(checkTakeOvers(amended, registry)).toEqual([])
  })
  test.each<[string, (document: PlanDocument) => PlanDocument, string[]]>([
    [
      'a period that is not there',
      (document) => ({
        ...document,
        units: document.units.map((unit) => (unit.code === '三合' ? { ...unit, until: '2026Q9' } : unit)),
      }),
      ['untilUnknown', 'takesOverAssessed'],
    ],
    [
      'a part that is still assessed',
      (document) => ({
        ...document,
        units: document.units.map(({ until: _, ...unit }) =>
          unit.code === '古城' ? unit : { ...unit, ...(unit.code === '三合' ? { until: '2026Q2' } : {}) },
        ),
      }),
      ['takesOverAssessed'],
    ],
    [
      'one that nobody takes over from: a warning',
      (document) => ({
        ...document,
        units: document.units.map((unit) => (unit.code === '沙沟' ? { ...unit, until: '2026Q2' } : unit)),
      }),
      ['endsWithoutHeir'],
    ],
    [
      'more than all of it',
      (document) => ({
        ...document,
        units: [
          ...document.units,
          {
            code: '另一镇',
            group: 'all',
            difficulty: 1,
            takesOver: { from: '2026Q3', parts: [{ unit: '三合', share: 0.5, weight: 1 }], adds: [] },
          },
        ],
      }),
      ['takesOverShares'],
    ],
    [
      'a part that the plan does not have',
      (document) => ({ ...document, units: document.units.filter(({ code }) => code !== '古城') }),
      ['takesOverUnknown'],
    ],
  ])('%s is named', (_, spoil, codes) => {
    expect(checkTakeOvers(spoil(amended), registry).map(({ code }) => code)).toEqual(codes)
  })
  test('it can’t begin in a quarter that was opened: who reports there is settled', () => {
    const states = (open: string[]) =>
      quarters.map((code) => ({
        code,
        state: open.includes(code) ? ('open' as const) : ('scheduled' as const),
      }))
    expect(startedPeriods(states(['2026Q1', '2026Q2']), plan, amended)).toEqual([])
    expect(startedPeriods(states(['2026Q2', '2026Q3']), plan, amended)).toEqual(['2026Q3'])
    // Once it is so, a later amendment may leave it so.
    expect(startedPeriods(states(['2026Q3']), amended, amended)).toEqual([])
  })
})

const cell = (
  unitId: string,
  indicatorCode: string,
  periodCode: string,
  observation: CountedCell['observation'],
  source: CountedCell['source'] = 'self',
): CountedCell => ({ unitId, indicatorCode, periodCode, source, observation })

describe('scoring through a period', () => {
  const cells = [
    cell('三合', 'B1', '2026Q1', { numerator: 90, denominator: 100 }),
    cell('三合', 'B1', '2026Q1', { numerator: 84, denominator: 100 }, 'verified'),
    cell('古城', 'B1', '2026Q1', { numerator: 10, denominator: 50 }),
    cell('三合', 'B1', '2026Q2', { numerator: 50, denominator: 100 }),
    cell('三合', 'C1', '2026Q1', { value: 30 }),
    cell('古城', 'C1', '2026Q1', { value: 12.5 }),
    cell('三合', 'D1', '2026Q1', { value: 60 }),
    cell('古城', 'D1', '2026Q1', { value: 20 }),
    cell('新城', 'B1', '2026Q3', { numerator: 130, denominator: 150 }),
  ]
  const caseAt = (period: string) =>
    buildCase(asOf(facts, period), period, followedCells(facts, period, cells))

  test('before the merger the old ones are assessed, by their own figures and targets', () => {
    const { units, plan: written, values } = caseAt('2026Q2')
    expect(units.map(({ code }) => code)).toEqual(['三合', '古城', '沙沟'])
    expect(written.indicators[0]?.targets).toEqual([{ unit: '三合', target: 80 }])
    expect(values.some(({ joined }) => joined !== undefined)).toBe(false)
  })
  test('after it the new one is, with their history: who counted, and how it was joined', () => {
    const { units, values } = caseAt('2026Q3')
    expect(units.map(({ code }) => code)).toEqual(['沙沟', '新城'])
    expect(values.filter(({ unit }) => unit === '新城')).toEqual([
      {
        unit: '新城',
        indicator: 'B1',
        period: '2026Q1',
        source: 'self',
        numerator: 94,
        denominator: 150,
        joined: {
          by: 'mean',
          of: [
            { ...parts[0], source: 'verified', observation: { numerator: 84, denominator: 100 } },
            { ...parts[1], source: 'self', observation: { numerator: 10, denominator: 50 } },
          ],
        },
      },
      // 2026Q2: 古城 reported nothing, so that there is no figure for both.
      { unit: '新城', indicator: 'B1', period: '2026Q3', source: 'self', numerator: 130, denominator: 150 },
      expect.objectContaining({ indicator: 'C1', period: '2026Q1', value: 42.5 }),
      expect.objectContaining({ indicator: 'D1', period: '2026Q1', value: 50 }),
    ])
  })
  test('the quarters before are judged against targets joined in the same way', () => {
    const { plan: written } = caseAt('2026Q3')
    const of = (code: string) =>
      written.indicators
        .find((each) => each.code === code)
        ?.targets?.filter(({ unit }) => unit === '新城')
        .map(({ period, target }) => [period ?? '', target])
    expect(of('B1')).toEqual([
      ['', 82.5],
      ['2026Q1', 82.5],
      ['2026Q2', 82.5],
    ])
    expect(of('C1')?.slice(-2)).toEqual([
      ['2026Q1', 160],
      ['2026Q2', 160],
    ])
  })
  test('whoever recomputes the case recomputes the joining: a figure that is not what it says is refused', () => {
    const good = caseAt('2026Q3')
    const reading = readCase(good)
    expect(reading.ok).toBe(true)
    const { results } = scoreCase(good, { explain: true })
    const mark = results.find(({ unit }) => unit === '新城')?.explanations?.['2026Q1']?.['B1']
    expect(mark?.judgement?.reading.now.inputs[0]?.joined?.of.map(({ unit }) => unit)).toEqual([
      '三合',
      '古城',
    ])
    const values = good.values.map((value) =>
      'numerator' in value && value.joined ? { ...value, numerator: value.numerator + 1 } : value,
    )
    expect(readCase({ ...good, values })).toMatchObject({ ok: false, refusals: [{ code: 'joinedDiffers' }] })
  })
})

test('what checks look at is joined too, each source by itself, and never in the heir’s own periods', () => {
  const row = (unitId: string, periodId: string, value: number, source: 'self' | 'verified' = 'self') => ({
    unitId,
    periodId,
    indicatorCode: 'C1',
    source,
    observation: { value },
  })
  const rows = [
    row('三合', '2026Q2', 30),
    row('古城', '2026Q2', 12),
    row('三合', '2026Q2', 28, 'verified'),
    row('三合', 'lastYear', 100),
    row('古城', 'lastYear', 50),
    row('三合', '2026Q3', 1),
    row('古城', '2026Q3', 1),
    row('新城', '2026Q3', 44),
  ]
  const of = (period: string) =>
    followedValues(facts, period, rows)
      .filter(({ unitId }) => unitId === '新城')
      .map(({ periodId, source, observation }) => [periodId, source, observation])
  expect(of('2026Q3')).toEqual([
    ['2026Q3', 'self', { value: 44 }],
    ['2026Q2', 'self', { value: 42 }],
    ['lastYear', 'self', { value: 150 }],
  ])
  expect(of('2026Q2')).toEqual([['2026Q3', 'self', { value: 44 }]])
})

describe('other ways', () => {
  test('a township that takes another in has its own history before, and both’s afterwards', () => {
    const takesIn: KnownChange = { ...change, to: [{ code: '三合', name: '三合镇', nameEn: null }] }
    const proposed = proposeTakeOver(splitDocument(plan), takesIn, {
      from: '2026Q3',
      parts: { 三合: parts },
      adds: ['C1'],
    })
    // Its targets of before stay its own: the new ones stand by quarter.
    expect(Object.keys(proposed).filter((key) => key.startsWith('target/'))).toEqual([
      'target/B1/三合/2026Q3',
      'target/B1/三合/2026Q4',
      'target/C1/三合/2026Q3',
      'target/C1/三合/2026Q4',
    ])
    const version = {
      ...facts,
      units: facts.units
        .filter(({ code }) => code !== '新城')
        .map((unit) =>
          unit.code === '三合'
            ? { ...unit, until: undefined, takesOver: { from: '2026Q3', parts, adds: ['C1'] } }
            : unit,
        ),
    }
    const cells = [cell('三合', 'C1', '2026Q1', { value: 30 }), cell('古城', 'C1', '2026Q1', { value: 12 })]
    const value = (period: string) =>
      followedCells(version, period, cells).find(({ unitId }) => unitId === '三合')?.observation
    expect(value('2026Q2')).toEqual({ value: 30 })
    expect(value('2026Q3')).toEqual({ value: 42 })
  })
  test('a new name is used from its day on; a quarter that ended before keeps the old one', () => {
    const renamed = {
      ...facts,
      units: facts.units.map((unit) =>
        unit.code === '沙沟'
          ? { ...unit, name: '沙沟镇', formerNames: [{ until: '2026-05-01', name: '沙沟乡', nameEn: null }] }
          : unit,
      ),
    }
    const name = (period: string) => asOf(renamed, period).units.find(({ code }) => code === '沙沟')?.name
    expect([name('2026Q1'), name('2026Q2')]).toEqual(['沙沟乡', '沙沟镇'])
  })
  test('last year’s figures are joined for whoever took over this year', () => {
    const past = [cell('三合', 'C1', '2025Q4', { value: 10 }), cell('古城', 'C1', '2025Q4', { value: 5 })]
    const value = (period: string) =>
      followedCells(facts, period, past, true).find(({ unitId }) => unitId === '新城')?.observation
    expect([value('2026Q2'), value('2026Q3')]).toEqual([undefined, { value: 15 }])
  })
  test('a plan without changes is itself, not a copy', () => {
    const plain = { ...facts, units: facts.units.slice(2, 3) }
    expect(asOf(plain, '2026Q3')).toBe(plain)
  })
})
