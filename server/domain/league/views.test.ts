import { describe, expect, test } from 'vitest'
import type { PlanPeriod } from '../plan/plan-version'
import { headline } from './headline'
import { leagueViews, viewBefore } from './views'

const period = (code: string, phaseCode = 'regular'): PlanPeriod => ({
  id: code,
  code,
  name: code,
  nameEn: code,
  phaseCode,
  endsOn: '',
  opensOn: '',
  dueOn: '',
  closesOn: '',
  state: 'closed',
  version: 1,
})
const yearOf = (year: number) => [
  period(`${year}Q1`),
  period(`${year}Q2`),
  period(`${year}H1`, 'half'),
  period(`${year}Q3`),
  period(`${year}Q4`),
  period(`${year}Y`, 'final'),
]
const runs = (...codes: string[]) => codes.map((code) => ({ runId: `run ${code}`, periodCode: code }))
const all2025 = {
  periods: yearOf(2025),
  runs: runs('2025Q1', '2025Q2', '2025H1', '2025Q3', '2025Q4', '2025Y'),
}

describe('the views of a year', () => {
  test('the quarters that are published, and the year to date', () => {
    expect(leagueViews(yearOf(2026), runs('2026Q1', '2026Q2')).map((view) => view.code)).toEqual([
      '2026Q1',
      '2026Q2',
      'toDate',
    ])
  })
  test('mid-year once it is published; the year once its last period is', () => {
    expect(leagueViews(all2025.periods, all2025.runs).map((view) => [view.code, view.runId])).toEqual([
      ...all2025.runs.map((run) => [run.periodCode, run.runId]),
      ['half', 'run 2025H1'],
      ['year', 'run 2025Y'],
    ])
  })
  test.each([
    ['a quarter with the quarter before', '2026Q2', '2026Q1'],
    ['the first quarter with last year’s last', '2026Q1', '2025Q4'],
    ['mid-year with last year’s', 'half', 'half'],
    ['the year to date with the period before', 'toDate', 'toDate'],
  ])('%s', (_, code, before) => {
    const own = runs('2026Q1', '2026Q2', '2026H1')
    const view = leagueViews(yearOf(2026), own).find((candidate) => candidate.code === code)
    const found = view && viewBefore(view, yearOf(2026), own, all2025)
    expect(found?.code).toBe(before)
    if (code === 'toDate') expect(found?.runId).toBe('run 2026Q2')
    if (code === 'half') expect(found?.runId).toBe('run 2025H1')
  })
  test('the first table there ever was is compared with nothing', () => {
    const own = runs('2026Q1')
    const [view] = leagueViews(yearOf(2026), own)
    expect(view && viewBefore(view, yearOf(2026), own, null)).toBeNull()
  })
})

describe('what a table says', () => {
  const row = (name: string, rank: number | null, previousRank: number | null, status = 'ranked') => ({
    unit: { code: name, name, nameEn: null },
    rank,
    previousRank,
    status,
  })
  test('who leads, who rose and who fell most', () => {
    expect(headline([row('A', 1, 1), row('B', 2, 5), row('C', 3, 2), row('D', 4, 3)])).toEqual([
      { is: 'leads', units: [row('A', 1, 1).unit] },
      { is: 'rose', units: [row('B', 2, 5).unit], places: 3, to: 2 },
      { is: 'fell', units: [row('C', 3, 2).unit, row('D', 4, 3).unit], places: 1, to: 3 },
    ])
  })
  test('of a place that chance alone gives now, no movement is told', () => {
    const rank = (low: number, high: number) => ({ range: { rank: { low, high } } })
    expect(
      headline([
        { ...row('A', 1, 1), ...rank(1, 1) },
        { ...row('B', 2, 5), ...rank(2, 5) },
        { ...row('C', 3, 4), ...rank(2, 3) },
        { ...row('D', 4, 2), ...rank(3, 5) },
        { ...row('E', 5, 3), ...rank(3, 5) },
      ]),
    ).toEqual([
      { is: 'leads', units: [row('A', 1, 1).unit] },
      { is: 'rose', units: [row('C', 3, 4).unit], places: 1, to: 3 },
      { is: 'fell', units: [row('D', 4, 2).unit], places: 2, to: 4 },
    ])
  })
  test('a unit that leads because it rose is said once; two at the top are both named', () => {
    expect(headline([row('A', 1, 3), row('B', 2, 2)]).map((part) => part.is)).toEqual(['rose'])
    expect(headline([row('A', 1, 1), row('B', 1, 1)])[0]).toMatchObject({
      units: [{ name: 'A' }, { name: 'B' }],
    })
  })
  test('what isn’t final is said', () => {
    expect(headline([row('A', 1, null, 'provisional'), row('B', null, 1, 'vetoed')])).toMatchObject([
      { is: 'leads' },
      { is: 'provisional', count: 1 },
      { is: 'vetoed', count: 1 },
    ])
  })
})
