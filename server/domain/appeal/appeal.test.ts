import { describe, expect, test } from 'vitest'
import type { Role } from '../access/roles'
import type { Calendar } from '../calendar/working-days'
import { NO_CALENDAR } from '../calendar/working-days'
import type { SheetLine } from '../inspection/sheet-lines'
import type { CountedCell } from '../plan/build-case'
import { deadlinesOf, unusualDeadlines } from '../plan/deadlines'
import { withoutCells } from '../plan/without-cells'
import type { UnitResult } from '../scoring/score-case'
import {
  type AppealAbout,
  type AppealState,
  appealStates,
  type AppealStep,
  appealSteps,
  decideAppeal,
  personsIn,
} from './appeal'
import { effectRows, marksOf } from './effect'
import { type AppealableFacts, type NotAppealable, refuseAppeal } from './may-file'
import { ratingWith } from './replaced-cell'
import { knownSince, lastDayOf, type PublishedMark } from './window'

const facts = (state: AppealState, about: AppealAbout = 'mark', scoredBy: string[] = ['zhang']) => ({
  state,
  about,
  scoredBy: new Set(scoredBy),
})
const asked = { persons: ['li'], words: '经复核' }

describe('the steps of an appeal', () => {
  test.each<[AppealStep, Role, AppealState, string]>([
    ['withdraw', 'head', 'filed', 'withdrawn'],
    ['withdraw', 'head', 'underReview', 'state'],
    ['withdraw', 'reporter', 'filed', 'role'],
    ['withdraw', 'office', 'filed', 'role'],
    ['review', 'office', 'filed', 'underReview'],
    ['review', 'leader', 'filed', 'underReview'],
    ['review', 'inspector', 'filed', 'role'],
    ['review', 'office', 'withdrawn', 'state'],
    ['upheld', 'office', 'underReview', 'upheld'],
    ['upheld', 'office', 'filed', 'state'],
    ['upheld', 'head', 'underReview', 'role'],
    ['partlyUpheld', 'leader', 'underReview', 'partlyUpheld'],
    ['dismissed', 'office', 'underReview', 'dismissed'],
    ['dismissed', 'office', 'upheld', 'state'],
  ])('%s by %s of what is %s: %s', (step, role, state, expected) => {
    const decision = decideAppeal(step, role, facts(state), asked)
    expect(decision.ok ? decision.to : decision.because).toBe(expected)
  })

  test.each<AppealStep>(['review', 'upheld', 'partlyUpheld', 'dismissed'])(
    'whoever scored it has no say in %s, nor whoever stands in for them, nor those they stand in for',
    (step) => {
      const state = step === 'review' ? 'filed' : 'underReview'
      const decide = (actor: Parameters<typeof personsIn>[0]) =>
        decideAppeal(step, 'office', facts(state), { ...asked, persons: personsIn(actor) })
      const zhang = { userId: 'zhang', name: '张', role: 'leader' as const, until: '2026-12-31' }
      expect(decide({ userId: 'zhang' })).toEqual({ ok: false, because: 'scoredIt' })
      expect(decide({ userId: 'li', actingFor: [zhang] })).toEqual({ ok: false, because: 'scoredIt' })
      expect(decide({ userId: 'li' }).ok).toBe(true)
    },
  )

  test('a decision has its words; a veto is not lifted in part', () => {
    const silent = { ...asked, words: ' ' }
    for (const step of ['upheld', 'partlyUpheld', 'dismissed'] as const)
      expect(decideAppeal(step, 'office', facts('underReview'), silent)).toEqual({
        ok: false,
        because: 'wordsRequired',
      })
    expect(decideAppeal('partlyUpheld', 'office', facts('underReview', 'veto'), asked)).toEqual({
      ok: false,
      because: 'noPart',
    })
  })

  test.each(appealStates.filter((state) => state !== 'filed' && state !== 'underReview'))(
    'what is %s is final',
    (state) => {
      for (const step of appealSteps)
        for (const role of ['office', 'leader', 'head'] as const)
          expect(decideAppeal(step, role, facts(state), asked).ok).toBe(false)
    },
  )
})

describe('the time to appeal', () => {
  const at = (day: string, marks: number | null, value: number | null = null): PublishedMark => ({
    day,
    marks,
    value,
  })
  test.each<[string, PublishedMark[], string | null]>([
    ['never published', [], null],
    ['published once', [at('2026-04-30', 5)], '2026-04-30'],
    ['a correction that left it', [at('2026-04-30', 5), at('2026-05-20', 5)], '2026-04-30'],
    ['a correction of it', [at('2026-04-30', 5), at('2026-05-20', 6)], '2026-05-20'],
    ['of its value alone', [at('2026-04-30', 5, 80), at('2026-05-20', 5, 81)], '2026-05-20'],
  ])('%s', (_, published, expected) => {
    expect(knownSince(published)).toBe(expected)
  })

  test.each<[number, Calendar, string]>([
    [5, NO_CALENDAR, '2026-05-07'],
    // May 1st to 5th are free, the 9th is made up for.
    [
      5,
      new Map([
        ['2026-05-01', 'holiday'],
        ['2026-05-04', 'holiday'],
        ['2026-05-05', 'holiday'],
        ['2026-05-09', 'makeUp'],
      ]),
      '2026-05-11',
    ],
    [1, NO_CALENDAR, '2026-05-01'],
  ])('%i working days from a Thursday before the holidays', (days, calendar, expected) => {
    expect(lastDayOf('2026-04-30', days, calendar)).toBe(expected)
  })

  const open: AppealableFacts = {
    knownOn: '2026-04-30',
    lastDay: '2026-05-11',
    today: '2026-05-11',
    filed: false,
    byLines: false,
    otherPlan: false,
  }
  test.each<[string, Partial<AppealableFacts>, NotAppealable | null]>([
    ['on the last day', {}, null],
    ['a day later', { today: '2026-05-12' }, 'late'],
    ['before it is known', { knownOn: null, lastDay: null }, 'notKnown'],
    ['a second time', { filed: true }, 'filed'],
    ['a rating made of lines', { byLines: true }, 'byLines'],
    ['another plan’s result', { otherPlan: true, today: '2026-06-01' }, 'otherPlan'],
  ])('%s', (_, change, expected) => {
    expect(refuseAppeal({ ...open, ...change })).toBe(expected)
  })

  test.each([
    [{}, { appeal: 5, confirmation: 3, overdue: 3, check: 2, notice: 5 }],
    [
      { deadlines: { appeal: 7, notice: 0 } },
      { appeal: 7, confirmation: 3, overdue: 3, check: 2, notice: 0 },
    ],
  ])('a plan says otherwise where it does', (plan, expected) => {
    expect(deadlinesOf(plan)).toEqual(expected)
  })
  test('what is usual is left out of the document', () => {
    expect(unusualDeadlines({ appeal: 5, confirmation: 3 })).toBeUndefined()
    expect(unusualDeadlines({ appeal: 7, overdue: 3 })).toEqual({ appeal: 7 })
  })
})

const item = (code: string, points: number): SheetLine => ({
  code,
  name: code,
  nameEn: code,
  indicatorCode: 'G1',
  is: 'item',
  scoring: { phases: ['regular'], kind: 'rating', max: 10, points, rule: { type: 'rating' } },
})
const g1 = { code: 'G1', scoring: { phases: ['regular'], kind: 'rating' as const, max: 200, points: 20 } }

describe('a line observed otherwise', () => {
  const lines = [item('board', 10), item('files', 10)]
  const observations = new Map([
    ['board', { value: 5 }],
    ['files', { value: 8 }],
  ])
  test('makes the rating anew, on the indicator’s own full rating, with what was decided before', () => {
    const now = ratingWith({ lines, observations }, new Map(), g1)
    const one = ratingWith({ lines, observations }, new Map([['board', { value: 9 }]]), g1)
    const both = ratingWith(
      { lines, observations },
      new Map([
        ['board', { value: 9 }],
        ['files', { value: 10 }],
      ]),
      g1,
    )
    expect([now, one, both]).toEqual([{ value: 130 }, { value: 170 }, { value: 190 }])
  })
  test('a line that is an indicator by itself is its value', () => {
    const whole: SheetLine = { ...item('G1', 20), is: 'indicator' }
    expect(ratingWith({ lines: [whole], observations }, new Map([['G1', { value: 77 }]]), g1)).toEqual({
      value: 77,
    })
  })
})

test('a branch has its cells in the place of the record’s', () => {
  const cell = (unitId: string, source: CountedCell['source'], value: number): CountedCell => ({
    unitId,
    indicatorCode: 'B1',
    periodCode: 'Q1',
    source,
    observation: { value },
  })
  const record = [cell('u1', 'self', 1), cell('u1', 'verified', 2), cell('u2', 'verified', 3)]
  expect(withoutCells(record, [cell('u1', 'verified', 9)])).toEqual([record[0], record[2]])
})

test('the effect names every unit, in the table’s order, and who moves', () => {
  const result = (unit: string, total: number, rank: number): UnitResult => ({
    unit,
    marks: { Q1: { B1: total } },
    periods: {},
    phases: {},
    total,
    rank,
    status: 'ranked',
  })
  const now = [result('a', 90, 1), result('b', 88, 2), result('c', 50, 3)]
  const upheld = [result('b', 91, 1), result('a', 90, 2), result('c', 50, 3)]
  const rows = effectRows(now, { upheld, partlyUpheld: null, dismissed: now })
  expect(rows.map(({ unit, moves, after }) => [unit, moves, after.upheld?.rank, after.partlyUpheld])).toEqual(
    [
      ['a', true, 2, null],
      ['b', true, 1, null],
      ['c', false, 3, null],
    ],
  )
  expect(rows[0]?.after.dismissed).toEqual(rows[0]?.now)
  expect(marksOf(upheld, { unit: 'b', period: 'Q1', indicator: 'B1' })).toBe(91)
})
