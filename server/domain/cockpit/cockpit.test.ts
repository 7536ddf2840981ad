import { describe, expect, test } from 'vitest'
import { NO_CALENDAR } from '../calendar/working-days'
import type { RankRange } from '../league/rank-ranges'
import { chooseStatements, urgencyOf } from './choose-statements'
import { lateReports } from './late-reports'
import { latestDue } from './latest-due'
import { mainReason } from './main-reason'
import { mostMissed } from './most-missed'
import { overdueRectifications } from './overdue-rectifications'
import type { Statement } from './statement'
import { type MovedRow, sureMover } from './sure-mover'
import { tiersOfTable } from './tiers-of-table'
import { whoLeads } from './who-leads'

const unit = (code: string, group = 'town') => ({ code, name: code, nameEn: null, group })
const named = ({ group: _, ...rest }: ReturnType<typeof unit>) => rest
const tier = (first: number, last: number): RankRange => ({
  rank: { low: first, high: last },
  total: { low: 80, high: 90 },
  tier: { first, last },
  reason: null,
})
const none: RankRange = { rank: null, total: null, tier: null, reason: 'noChance' }
const led = (code: string, rank: number | null, range: RankRange | null, group?: string) => ({
  unit: unit(code, group),
  rank,
  range,
})

describe('who is in front', () => {
  test.each<[string, Parameters<typeof whoLeads>, string, string[][]]>([
    ['one ahead of all', [[led('a', 1, tier(1, 1)), led('b', 2, tier(2, 2))], 'all'], 'tiers', [['a']]],
    [
      'first and second that cannot be told apart',
      [[led('a', 1, tier(1, 2)), led('b', 2, tier(1, 2)), led('c', 3, tier(3, 3))], 'all'],
      'tiers',
      [['a', 'b']],
    ],
    [
      'each group by itself',
      [[led('a', 1, tier(1, 1)), led('b', 1, tier(1, 1), 'park'), led('c', 2, tier(2, 2))], 'group'],
      'tiers',
      [['a'], ['b']],
    ],
    [
      'nothing to draw',
      [[led('a', 1, none), led('b', 1, none), led('c', 3, none)], 'all'],
      'places',
      [['a', 'b']],
    ],
    ['not counted yet', [[led('a', 1, null), led('b', 2, null)], 'all'], 'waiting', [['a']]],
    [
      'a vetoed unit is not ranked and spoils nothing',
      [[led('a', 1, tier(1, 1)), led('b', null, { ...none, reason: 'vetoed' })], 'all'],
      'tiers',
      [['a']],
    ],
  ])('%s', (_, asked, by, units) => {
    const said = whoLeads(...asked)
    expect(said?.by).toBe(by)
    expect(said?.tiers.map((front) => front.units.map(({ code }) => code))).toEqual(units)
  })
  test('nobody is ranked', () => {
    expect(whoLeads([led('a', null, none)], 'all')).toBeNull()
  })
})

describe('who surely moved', () => {
  const row = (
    code: string,
    [rank, low, high]: [number, number, number],
    [previousRank, lowBefore, highBefore]: [number, number, number],
  ): MovedRow => ({
    unit: named(unit(code)),
    rank,
    previousRank,
    range: { low, high },
    rangeBefore: { low: lowBefore, high: highBefore },
  })
  test.each<[string, MovedRow[], string | null]>([
    ['ranges that do not meet', [row('a', [1, 1, 2], [5, 3, 6])], 'a'],
    ['ranges that meet', [row('a', [1, 1, 3], [5, 3, 6])], 'none'],
    ['the largest of two', [row('a', [1, 1, 2], [4, 3, 6]), row('b', [8, 7, 9], [2, 1, 3])], 'b'],
    [
      'the better-ranked of equal ones',
      [row('a', [1, 1, 2], [4, 3, 6]), row('b', [8, 7, 9], [5, 4, 6])],
      'a',
    ],
    ['a larger move that is noise', [row('a', [1, 1, 6], [7, 2, 9]), row('b', [4, 4, 5], [2, 1, 3])], 'b'],
    ['nothing before', [{ ...row('a', [1, 1, 2], [5, 3, 6]), previousRank: null }], null],
    ['no range', [{ ...row('a', [1, 1, 2], [5, 3, 6]), rangeBefore: null }], null],
  ])('%s', (_, rows, expected) => {
    const found = sureMover(rows)
    expect(found === null || found === 'none' ? found : found.unit.code).toBe(expected)
  })
})

describe('why it moved', () => {
  const run = (b1: number, b2: number, other: number) => ({
    decimals: 2,
    rankBy: 'all' as const,
    tieBreak: [],
    indicators: ['B1', 'B2'].map((code) => ({ code, category: 'B' })),
    phases: [{ weight: 1, periods: ['Q1', 'Q2'].map((code) => ({ code, weight: 1 })) }],
    units: [
      {
        code: 'a',
        group: undefined,
        isVetoed: false,
        adjustments: 3,
        marks: [
          { period: 'Q1', indicator: 'B1', marks: other, points: 10 },
          { period: 'Q2', indicator: 'B1', marks: b1, points: 10 },
          { period: 'Q2', indicator: 'B2', marks: b2, points: 10 },
        ],
      },
    ],
  })
  test('the largest change in the direction of the move', () => {
    const [before, now] = [run(5, 9, 10), run(9, 2, 10)].map((marks) => ({ marks, period: 'Q2' }))
    if (!before || !now) throw new Error('two runs')
    expect(mainReason(before, now, 'a', true)).toEqual({ indicator: 'B1', change: 20, decimals: 2 })
    expect(mainReason(before, now, 'a', false)).toEqual({ indicator: 'B2', change: -35, decimals: 2 })
    expect(mainReason(before, before, 'a', true)).toBeNull()
    expect(mainReason(before, now, 'nobody', true)).toBeNull()
  })
  test('a period’s table knows no other period', () => {
    const [before, now] = [run(5, 5, 0), run(5, 5, 10)]
    expect(mainReason({ marks: before, period: 'Q2' }, { marks: now, period: 'Q2' }, 'a', true)).toBeNull()
    expect(
      mainReason({ marks: before, period: null }, { marks: now, period: null }, 'a', true)?.indicator,
    ).toBe('B1')
  })
})

describe('the target missed most', () => {
  const mark = (indicatorCode: string, value: number | null, lo = 90, status = 'scored') => ({
    indicatorCode,
    status,
    value,
    target: { lo, hi: lo },
  })
  const both = [
    { code: 'B1', direction: 'higher' as const },
    { code: 'B2', direction: 'lower' as const },
  ]
  test.each<[string, ReturnType<typeof mark>[], Statement | null]>([
    [
      'the larger share',
      [mark('B1', 95), mark('B1', 80), mark('B2', 95), mark('B2', 96)],
      { is: 'missed', indicator: 'B2', missed: 2, unreported: 0, judged: 2 },
    ],
    [
      'of equal shares the first of the plan',
      [mark('B1', 80), mark('B2', 95)],
      { is: 'missed', indicator: 'B1', missed: 1, unreported: 0, judged: 1 },
    ],
    [
      'what was not reported misses it',
      [mark('B1', 95), mark('B1', null, 90, 'missing')],
      { is: 'missed', indicator: 'B1', missed: 1, unreported: 1, judged: 2 },
    ],
    ['all met', [mark('B1', 90), mark('B2', 90)], { is: 'allMet', judged: 2 }],
    ['nothing to judge', [mark('B1', null, 90, 'notApplicable')], null],
  ])('%s', (_, marks, expected) => {
    expect(mostMissed(both, marks)).toEqual(expected)
  })
  test('each indicator by its latest period that was due', () => {
    const of = (indicatorCode: string, periodCode: string, status = 'scored') => ({
      indicatorCode,
      periodCode,
      status,
    })
    const marks = [of('B1', 'Q1'), of('B1', 'Q2'), of('B1', 'H1', 'notDue'), of('G1', 'H1'), of('B1', 'Q3')]
    expect(latestDue(marks, ['Q1', 'Q2', 'H1']).map((each) => [each.indicatorCode, each.periodCode])).toEqual(
      [
        ['B1', 'Q2'],
        ['G1', 'H1'],
      ],
    )
  })
})

describe('what is late', () => {
  // 2026-10-10 is a Saturday.
  const period = {
    ...{ id: 'p', name: '三季度', nameEn: 'Q3', state: 'open' as const },
    ...{ opensOn: '2026-10-01', dueOn: '2026-10-09', closesOn: '2026-10-20' },
  }
  const report = (
    code: string,
    stage: 'draft' | 'accepted' | 'returned',
    extendedTo: string | null = null,
  ) => ({
    unit: named(unit(code)),
    stage,
    extendedTo,
  })
  test('only what waits for its unit, past its own day, the longest first', () => {
    const reports = [
      report('extended', 'draft', '2026-10-13'),
      report('draft', 'draft'),
      report('accepted', 'accepted'),
      report('later', 'returned', '2026-10-14'),
    ]
    const [late] = lateReports([{ period, reports }], '2026-10-14', NO_CALENDAR)
    expect(late).toMatchObject({ days: 3, units: [{ code: 'draft' }, { code: 'extended' }] })
    expect(lateReports([{ period, reports }], '2026-10-09', NO_CALENDAR)).toEqual([])
  })
  test('orders: red from so many working days on, yellow before, the longest first', () => {
    const order = (code: string, dueOn: string, state: 'issued' | 'answered' = 'issued') => ({
      ...{ planId: 'p', state, dueOn, unit: named(unit(code)) },
    })
    const orders = [
      order('yellow', '2026-10-13'),
      order('red', '2026-10-08'),
      order('redder', '2026-09-30'),
      order('ahead', '2026-11-30'),
      order('answered', '2026-09-01', 'answered'),
    ]
    const time = { today: '2026-10-14', calendar: NO_CALENDAR, overdueAfter: () => 3 }
    const { overdue, statement } = overdueRectifications(orders, time)
    expect(overdue.map((each) => each.unit.code)).toEqual(['redder', 'red', 'yellow'])
    expect(statement).toEqual({
      ...{ is: 'rectifications', red: 2, yellow: 1, open: 4 },
      worst: { code: 'redder', name: 'redder', nameEn: null },
    })
  })
})

describe('the five that are told', () => {
  const leads: Statement = { is: 'leads', by: 'tiers', tiers: [] }
  const orders = (red: number, yellow = 0): Statement => ({
    ...{ is: 'rectifications', red, yellow, open: 9, worst: null },
  })
  const decisions = (vetoes: number, letters: number): Statement => ({
    ...{ is: 'decisions', vetoes, letters, adjustments: 0, appeals: 0, publications: 0, notices: 0 },
  })
  const doubts = (unreported: number): Statement => ({
    ...{ is: 'doubts', period: null, unreported, units: 1, provisional: 0, questions: null },
  })
  const late = (count: number): Statement => ({
    is: 'late',
    periods: count === 0 ? [] : [{ id: 'p', name: '', nameEn: '', units: [], days: 1 }],
  })
  const missed: Statement = { is: 'missed', indicator: 'B1', missed: 1, unreported: 0, judged: 9 }
  test.each<[string, (Statement | null)[], string[]]>([
    [
      'what has to be acted on comes before findings',
      [leads, { is: 'notMoved' }, missed, orders(1), decisions(1, 0), late(1), doubts(1)],
      ['leads', 'missed', 'rectifications', 'decisions', 'late'],
    ],
    [
      'a quiet quarter says that nothing was found',
      [
        leads,
        { is: 'notMoved' },
        { is: 'allMet', judged: 3 },
        orders(0),
        decisions(0, 0),
        late(0),
        doubts(0),
      ],
      ['leads', 'notMoved', 'allMet', 'rectifications'],
    ],
    [
      'nothing published yet',
      [null, null, null, orders(0), decisions(0, 2), late(0), null],
      ['rectifications', 'decisions'],
    ],
  ])('%s', (_, candidates, expected) => {
    expect(chooseStatements(candidates).map(({ is }) => is)).toEqual(expected)
  })
  test.each<[Statement, string]>([
    [orders(1), 'alert'],
    [orders(0, 1), 'due'],
    [orders(0), 'plain'],
    [decisions(1, 0), 'alert'],
    [decisions(0, 1), 'due'],
    [{ ...decisions(0, 0), publications: 1 } as Statement, 'alert'],
    [{ ...decisions(0, 0), notices: 1 } as Statement, 'due'],
    [late(1), 'alert'],
    [doubts(1), 'due'],
    [missed, 'plain'],
  ])('%o is %s', (statement, urgency) => {
    expect(urgencyOf(statement)).toBe(urgency)
  })
})

test('a table is cut into its tiers, in its order', () => {
  const rows = [
    led('a', 1, tier(1, 1)),
    led('b', 2, tier(2, 3)),
    led('c', 3, tier(2, 3)),
    led('v', null, none),
  ]
  expect(tiersOfTable(rows).map((each) => [each.tier, each.rows.map((row) => row.unit.code)])).toEqual([
    [1, ['a']],
    [2, ['b', 'c']],
    [null, ['v']],
  ])
  const groups = [led('a', 1, tier(1, 1)), led('p', 1, tier(1, 1), 'park')]
  expect(tiersOfTable(groups, true).map((each) => [each.group, each.tier])).toEqual([
    ['town', 1],
    ['park', 1],
  ])
})
