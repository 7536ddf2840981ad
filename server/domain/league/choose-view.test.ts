import { describe, expect, test } from 'vitest'
import { chooseView, type LeagueYear } from './choose-view'
import { countedPeriods, leagueViews, sameView } from './views'

const yearOf = (year: number, ...published: string[]): LeagueYear => ({
  id: `plan ${year}`,
  code: 'main',
  year,
  periods: ['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y'].map((end) => ({
    code: `${year}${end}`,
    phaseCode: end === 'H1' ? 'half' : end === 'Y' ? 'final' : 'regular',
  })),
  runs: published.map((end) => ({ runId: `run ${year}${end}`, periodCode: `${year}${end}` })),
})
const whole = yearOf(2025, 'Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y')
const years = [yearOf(2026, 'Q1', 'Q2', 'H1'), whole]
const askedFor = (runId: string, periodCode: string) => ({
  runId,
  planId: `plan ${periodCode.slice(0, 4)}`,
  periodCode,
})

describe('which table an address means', () => {
  test.each<[string, Parameters<typeof chooseView>[1], string, string]>([
    ['none at all: the latest year, mid-year after its inspection', { run: null }, 'half', 'run 2026H1'],
    ['a year: its last period', { year: 2025, run: null }, '2025Y', 'run 2025Y'],
    ['a view', { year: 2025, view: 'half', run: null }, 'half', 'run 2025H1'],
    ['a run in force: its own period', { run: askedFor('run 2025Q3', '2025Q3') }, '2025Q3', 'run 2025Q3'],
    [
      'a run in force and the year to date: as far as the run goes',
      { view: 'toDate', run: askedFor('run 2026Q1', '2026Q1') },
      'toDate',
      'run 2026Q1',
    ],
    ['a draft stands in for its period', { run: askedFor('draft', '2026Q2') }, '2026Q2', 'draft'],
    [
      'beside a draft, what was published before it',
      { view: '2026Q1', run: askedFor('draft', '2026Q2') },
      '2026Q1',
      'run 2026Q1',
    ],
  ])('%s', (_, choice, code, runId) => {
    expect(chooseView(years, choice)?.view).toMatchObject({ code, runId })
  })
  test('beside a draft, nothing of the periods after it', () => {
    const chosen = chooseView(years, { run: askedFor('draft', '2026Q2') })
    expect(chosen?.views.map((view) => view.code)).toEqual(['2026Q1', '2026Q2', 'toDate'])
    expect(chooseView(years, { view: 'half', run: askedFor('draft', '2026Q2') })).toBeNull()
  })
  test('a year or a view that is not there means nothing; a year without a table has no view', () => {
    expect(chooseView(years, { year: 2020, run: null })).toBeNull()
    expect(chooseView(years, { year: 2026, view: '2026Q4', run: null })).toBeNull()
    expect(chooseView([yearOf(2026)], { run: null })).toMatchObject({ view: null, before: null })
  })
  test('a draft is compared with the table before its own period', () => {
    expect(chooseView(years, { run: askedFor('draft', '2026Q2') })?.before).toMatchObject({
      runId: 'run 2026Q1',
    })
  })
})

describe('the same view of another year', () => {
  const views = leagueViews(whole.periods, whole.runs)
  test.each([
    ['a quarter: the same quarter', '2025Q2', '2026Q2'],
    ['the half-year inspection: the other’s', '2025H1', '2026H1'],
    ['mid-year: mid-year', 'half', 'half'],
    ['a quarter that the other has not published: none', '2025Q3', undefined],
    ['the whole year that the other has not: none', 'year', undefined],
  ])('%s', (_, code, expected) => {
    const view = views.find((candidate) => candidate.code === code)
    const other = yearOf(2026, 'Q1', 'Q2', 'H1')
    expect(view && sameView(view, whole.periods, other)?.code).toBe(expected)
  })
})

test('what counts in a view: its own period, or all up to it', () => {
  const views = leagueViews(whole.periods, whole.runs)
  const counted = (code: string) => {
    const view = views.find((candidate) => candidate.code === code)
    return view && countedPeriods(view, whole.periods)
  }
  expect(counted('2025Q2')).toEqual(['2025Q2'])
  expect(counted('half')).toEqual(['2025Q1', '2025Q2', '2025H1'])
  expect(counted('year')).toHaveLength(6)
})

describe('of several plans in a year', () => {
  const monthly = (year: number, ...published: string[]): LeagueYear => ({
    ...yearOf(year, ...published),
    id: `monthly ${year}`,
    code: 'monthly',
    runs: published.map((end) => ({ runId: `monthly ${year}${end}`, periodCode: `${year}${end}` })),
  })
  const both = [yearOf(2026, 'Q1'), monthly(2026, 'Q1', 'Q2'), yearOf(2025, 'Q1', 'Q4')]
  test.each<[string, Parameters<typeof chooseView>[1], string | null, string | null]>([
    ['the first, by its code', { run: null }, 'run 2026Q1', 'run 2025Q4'],
    // Last year had no such plan: another one's table is no comparison.
    ['the named one', { plan: 'monthly', view: '2026Q1', run: null }, 'monthly 2026Q1', null],
    ['its latest table', { plan: 'monthly', run: null }, 'monthly 2026Q2', 'monthly 2026Q1'],
    ['none of a year that lacks it', { plan: 'monthly', year: 2025, run: null }, null, null],
    ['none that is not there', { plan: 'weekly', run: null }, null, null],
  ])('%s', (_, choice, runId, before) => {
    const chosen = chooseView(both, choice)
    expect(chosen?.view?.runId ?? null).toBe(runId)
    expect(chosen?.before?.runId ?? null).toBe(before)
  })
})
