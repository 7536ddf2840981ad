import { describe, expect, test } from 'vitest'
import { NO_CALENDAR } from '../calendar/working-days'
import { compareCategories } from './compare-categories'
import { compareIndicators, type ComparedMark, strongestAndWeakest } from './compare-indicators'
import { judgeTarget, type TargetPeriod } from './judge-targets'
import { isOverdue, owedIn, type OwedPeriod } from './overdue'
import { summarise } from './summary'

describe('categories against the county', () => {
  const rows: Parameters<typeof compareCategories>[1] = [
    { unit: 'a', categories: { A: { marks: 8, points: 10 }, B: { marks: 5, points: 5 } } },
    { unit: 'b', categories: { A: { marks: 9, points: 10 }, B: { marks: 5, points: 5 } } },
    { unit: 'c', categories: { A: { marks: 20, points: 20 } } },
  ]
  test('shares are averaged, not marks: groups may have different points', () => {
    const [a] = compareCategories(['A', 'B', 'C'], rows, 'a')
    expect(a).toMatchObject({ code: 'A', share: 0.8, best: 1, bestUnits: ['c'], rank: 3, units: 3 })
    expect(a?.average).toBeCloseTo(0.9, 12)
  })
  test('who shares the best is named with the others; who was not assessed is out', () => {
    const [, b] = compareCategories(['A', 'B', 'C'], rows, 'a')
    expect(b).toMatchObject({ code: 'B', bestUnits: ['a', 'b'], rank: 1, units: 2 })
    expect(compareCategories(['B'], rows, 'c')).toEqual([])
  })
})

describe('indicators against the county', () => {
  const mark = (unitId: string, indicatorCode: string, marks: number | null, points = 10): ComparedMark => ({
    ...{ unitId, indicatorCode, marks, points },
    periodCode: 'Q1',
    value: marks === null ? null : marks * 10,
  })
  const all = [
    ...[mark('a', 'X', 6), mark('b', 'X', 8), mark('c', 'X', null)],
    ...[mark('a', 'Y', 10), mark('b', 'Y', 4)],
    ...[mark('a', 'Z', 5), mark('b', 'Z', 5)],
    ...[mark('a', 'W', 3)],
  ]
  const own = all.filter((each) => each.unitId === 'a')
  test('the gap is to the mean share on the unit’s own points; the largest gain first', () => {
    expect(
      compareIndicators(own, all).map(({ indicatorCode, gap, averageValue, units }) => [
        ...[indicatorCode, gap, averageValue, units],
      ]),
    ).toEqual([
      ['Y', 3, 70, 2],
      ['Z', 0, 50, 2],
      ['X', -1, 70, 2],
    ])
  })
  test('what is even is neither a strength nor a weakness', () => {
    const { strong, weak } = strongestAndWeakest(compareIndicators(own, all), 5)
    expect([strong, weak].map((gaps) => gaps.map((gap) => gap.indicatorCode))).toEqual([['Y'], ['X']])
  })
  test('the largest losses come first, as many as there is room for', () => {
    const gaps = [5, 1, -1, -2, -3].map((gap) => ({ ...compareIndicators(own, all)[0], gap }))
    const { strong, weak } = strongestAndWeakest(gaps as never, 2)
    expect([strong, weak].map((list) => list.map((each) => each.gap))).toEqual([
      [5, 1],
      [-3, -2],
    ])
  })
})

describe('targets', () => {
  const at90 = { lo: 90, hi: 90 }
  const period = (value: number | null, given: Partial<TargetPeriod> = {}): TargetPeriod => ({
    ...{ year: 2026, periodCode: 'Q', value, bounds: at90 },
    status: value === null ? 'missing' : 'scored',
    ...given,
  })
  const notApplicable = period(null, { status: 'notApplicable' })
  const unknown = period(80, { bounds: null })
  test.each<[string, TargetPeriod[], object | null]>([
    [
      'the target itself is met',
      [period(80), period(90)],
      { is: 'met', short: 0, running: 0, atLeast: false },
    ],
    ['missed once', [period(95), period(88)], { is: 'missed', short: 2, running: 1, atLeast: false }],
    ['missed ever since it is known', [period(80), period(88)], { running: 2, atLeast: true }],
    ['not reported counts in the row', [period(95), period(null), period(80)], { running: 2 }],
    ['not reported now', [period(95), period(null)], { is: 'missing', short: null, running: 1 }],
    [
      'a period in which it did not apply is passed over',
      [period(95), period(80), notApplicable, period(80)],
      { running: 2, atLeast: false },
    ],
    ['an unknown target ends what is known', [unknown, period(80)], { running: 1, atLeast: true }],
    ['not applicable now says nothing', [period(80), notApplicable], null],
    ['no target says nothing', [unknown], null],
    ['no period says nothing', [], null],
  ])('%s', (_, periods, expected) => {
    const judged = judgeTarget(periods, 'higher')
    if (expected === null) expect(judged).toBeNull()
    else expect(judged).toMatchObject(expected)
  })
  test('lower is better', () => {
    expect(judgeTarget([period(93)], 'lower')).toMatchObject({ is: 'missed', short: 3 })
  })
})

describe('what is owed', () => {
  const quarter: OwedPeriod['period'] = {
    ...{ id: 'q', opensOn: '2026-09-25', dueOn: '2026-10-10', closesOn: '2026-10-25' },
    state: 'open',
  }
  const owed = (today: string, given: Partial<OwedPeriod>) =>
    owedIn(
      {
        ...{ period: quarter, extendedTo: null, report: null, departmentMissing: [], openSheets: [] },
        ...given,
      },
      today,
      NO_CALENDAR,
    )
  test.each<[string, string, Partial<OwedPeriod>, object[]]>([
    ['a draft before its day', '2026-10-07', { report: { stage: 'draft' } }, [{ late: null, dueIn: 3 }]],
    ['a draft after it', '2026-10-12', { report: { stage: 'draft' } }, [{ late: 1 }]],
    ['unsigned after it', '2026-10-12', { report: { stage: 'awaitingSignature' } }, [{ late: 1 }]],
    ['signed: it is the office’s turn', '2026-10-12', { report: { stage: 'awaitingReview' } }, []],
    [
      'an extension that runs',
      '2026-10-12',
      { report: { stage: 'draft' }, extendedTo: '2026-10-20' },
      [{ late: null, until: '2026-10-20' }],
    ],
    [
      'a closed period without an extension takes nothing any more',
      '2026-11-01',
      { period: { ...quarter, state: 'closed' }, report: { stage: 'draft' }, departmentMissing: ['B2'] },
      [],
    ],
    [
      'a closed period with one still takes the report, and nothing else',
      '2026-11-01',
      {
        period: { ...quarter, state: 'closed' },
        extendedTo: '2026-11-05',
        report: { stage: 'draft' },
        departmentMissing: ['B2'],
      },
      [{ is: 'report', until: '2026-11-05' }],
    ],
    [
      'bureaus’ values, late after the due day',
      '2026-10-11',
      { departmentMissing: ['B2', 'B3'] },
      [{ is: 'department', indicators: ['B2', 'B3'], late: 0 }],
    ],
    [
      'a sheet, late after its round',
      '2026-10-26',
      { openSheets: [{ endsOn: '2026-10-25' }] },
      [{ is: 'sheet', due: '2026-10-25', late: 1 }],
    ],
  ])('%s', (_, today, given, expected) => {
    expect(owed(today, given)).toMatchObject(expected)
    expect(owed(today, given)).toHaveLength(expected.length)
  })
  test('what was returned waits for somebody, however early it is', () => {
    const early = owed('2026-10-01', { report: { stage: 'returned' } })
    expect(early.map(isOverdue)).toEqual([true])
    expect(owed('2026-10-01', { report: { stage: 'draft' } }).map(isOverdue)).toEqual([false])
  })
})

describe('the summary', () => {
  const category = (code: string, share: number, average: number) => ({
    ...{ code, share, average, marks: 0, points: 1, best: 1, bestUnits: [], rank: 1, units: 9 },
  })
  const place = { rank: 3, previousRank: 5, ranked: 9 }
  test('places gained, the categories furthest above and below', () => {
    const categories = [category('A', 0.9, 0.8), category('B', 0.7, 0.9), category('C', 0.8, 0.8)]
    expect(summarise(place, categories, [])).toMatchObject({ change: 2, best: 'A', worst: 'B', judged: 0 })
  })
  test('where nothing stands out, nothing is named', () => {
    expect(summarise(place, [category('A', 0.8, 0.8)], [])).toMatchObject({ best: null, worst: null })
    expect(summarise(place, [], [])).toMatchObject({ best: null, worst: null })
  })
  test('without a rank, now or before, there is no change', () => {
    expect(summarise({ ...place, previousRank: null }, [], []).change).toBeNull()
    expect(summarise({ ...place, rank: null }, [], []).change).toBeNull()
  })
})
