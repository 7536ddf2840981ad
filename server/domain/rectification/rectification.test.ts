import { describe, expect, test } from 'vitest'
import type { Role } from '../access/roles'
import type { Calendar } from '../calendar/working-days'
import { NO_CALENDAR } from '../calendar/working-days'
import type { SheetLine } from '../inspection/sheet-lines'
import { dueState } from './due-state'
import { findingsOfSheet, renewFindings } from './findings-of-sheet'
import {
  decideRectification,
  possibleSteps,
  type RectificationAction,
  rectificationActions,
  type RectificationState,
  rectificationStates,
  type StepAsked,
} from './rectification'
import { recurrences } from './recurrence'
import { wallOf } from './wall'

const facts = { supervised: false, hidden: false }
const asked = { words: '请整改', dueOn: '2026-04-20', today: '2026-04-05' }

describe('the steps of a finding', () => {
  test.each<[RectificationAction, Role, RectificationState, RectificationState | 'role' | 'state']>([
    ['order', 'office', 'proposed', 'issued'],
    ['order', 'leader', 'proposed', 'issued'],
    ['order', 'inspector', 'proposed', 'role'],
    ['order', 'office', 'issued', 'state'],
    ['drop', 'office', 'proposed', 'dropped'],
    ['drop', 'leader', 'proposed', 'role'],
    ['drop', 'office', 'issued', 'state'],
    ['extend', 'office', 'issued', 'issued'],
    ['extend', 'office', 'sentBack', 'sentBack'],
    ['extend', 'office', 'answered', 'state'],
    ['answer', 'reporter', 'issued', 'answered'],
    ['answer', 'head', 'sentBack', 'answered'],
    ['answer', 'head', 'proposed', 'state'],
    ['answer', 'head', 'answered', 'state'],
    ['answer', 'office', 'issued', 'role'],
    ['verify', 'inspector', 'answered', 'verified'],
    ['verify', 'office', 'answered', 'verified'],
    ['verify', 'leader', 'answered', 'role'],
    ['verify', 'office', 'issued', 'state'],
    ['sendBack', 'inspector', 'answered', 'sentBack'],
    ['sendBack', 'office', 'verified', 'sentBack'],
    ['sendBack', 'office', 'closed', 'state'],
    ['close', 'office', 'verified', 'closed'],
    ['close', 'office', 'answered', 'state'],
    ['close', 'head', 'verified', 'role'],
  ])('%s by %s of what is %s: %s', (action, role, state, expected) => {
    const decision = decideRectification(action, role, { ...facts, state }, asked)
    expect(decision.ok ? decision.to : decision.because).toBe(expected)
  })

  test.each(rectificationStates)('nobody but the table’s roles has a step from %s', (state) => {
    for (const role of ['department', 'auditor', 'sysadmin', 'secadmin'] as const)
      expect(possibleSteps(role, { ...facts, state })).toEqual([])
  })

  test('what is settled stays settled', () => {
    for (const role of ['office', 'leader', 'inspector', 'reporter', 'head'] as const)
      for (const state of ['closed', 'dropped'] as const)
        expect(possibleSteps(role, { ...facts, state })).toEqual([])
  })

  test.each<[RectificationAction, Role, RectificationState, boolean, boolean]>([
    ['close', 'office', 'verified', true, false],
    ['close', 'leader', 'verified', true, true],
    ['close', 'leader', 'verified', false, false],
    ['extend', 'office', 'issued', true, false],
    ['extend', 'leader', 'issued', true, true],
    ['sendBack', 'leader', 'answered', true, true],
    ['sendBack', 'leader', 'answered', false, false],
    ['sendBack', 'office', 'answered', true, true],
    ['verify', 'inspector', 'answered', true, true],
  ])('%s by %s of what is %s, supervised: %s', (action, role, state, supervised, expected) => {
    expect(decideRectification(action, role, { hidden: false, state, supervised }, asked).ok).toBe(expected)
  })

  test.each<[string, Partial<StepAsked>, string]>([
    ['an order without words', { words: ' ' }, 'wordsRequired'],
    ['an order without a day', { dueOn: null }, 'dueRequired'],
    ['an order for yesterday', { dueOn: '2026-04-04' }, 'duePast'],
  ])('%s', (_, change, because) => {
    const decision = decideRectification(
      'order',
      'office',
      { ...facts, state: 'proposed' },
      { ...asked, ...change },
    )
    expect(decision).toEqual({ ok: false, because })
  })

  test('an unannounced round is not given away by an order', () => {
    const hidden = { state: 'proposed' as const, supervised: false, hidden: true }
    expect(decideRectification('order', 'office', hidden, asked)).toEqual({ ok: false, because: 'hidden' })
    expect(decideRectification('drop', 'office', hidden, asked).ok).toBe(true)
  })

  test('every step but closing has to be told in words', () => {
    const silent = rectificationActions.filter((action) =>
      (['office', 'leader', 'inspector', 'reporter', 'head'] as const).some((role) =>
        rectificationStates.some((state) =>
          [true, false].some(
            (supervised) =>
              decideRectification(
                action,
                role,
                { state, supervised, hidden: false },
                { ...asked, words: null },
              ).ok,
          ),
        ),
      ),
    )
    expect(silent).toEqual(['close'])
  })
})

describe('how an order stands in time', () => {
  // 2026-04-20 is a Monday; 25–26 a weekend.
  const holiday: Calendar = new Map([['2026-04-21', 'holiday']])
  test.each<[string, string, RectificationState, Calendar, string, number]>([
    ['ahead', '2026-04-16', 'issued', NO_CALENDAR, 'running', 2],
    ['on the day', '2026-04-20', 'issued', NO_CALENDAR, 'due', 0],
    ['two working days past', '2026-04-22', 'sentBack', NO_CALENDAR, 'due', 2],
    ['three', '2026-04-23', 'issued', NO_CALENDAR, 'overdue', 3],
    ['three, one of them free', '2026-04-23', 'issued', holiday, 'due', 2],
    ['after a weekend', '2026-04-27', 'issued', NO_CALENDAR, 'overdue', 5],
  ])('%s', (_, today, state, calendar, is, workingDays) => {
    expect(dueState({ state, dueOn: '2026-04-20' }, { today, calendar, overdueAfter: 3 })).toEqual({
      is,
      dueOn: '2026-04-20',
      workingDays,
    })
  })

  test.each<RectificationState>(['proposed', 'answered', 'verified', 'closed', 'dropped'])(
    'the unit owes nothing of what is %s',
    (state) => {
      const time = { today: '2027-01-01', calendar: NO_CALENDAR, overdueAfter: 3 }
      expect(dueState({ state, dueOn: '2026-04-20' }, time)).toBeNull()
    },
  )
})

const line = (code: string, points: number): SheetLine => ({
  code,
  name: `${code}的名称`,
  nameEn: code,
  indicatorCode: 'G1',
  is: 'item',
  scoring: { phases: ['regular'], kind: 'rating', max: 10, points, rule: { type: 'rating' } },
})

describe('what a completed sheet says was wrong', () => {
  const lines = [line('board', 16), line('files', 4), line('visits', 5), line('new', 3)]
  test('every line that lost marks, with its reason; not what kept them or was not used', () => {
    expect(
      findingsOfSheet(
        lines,
        { board: 8.2, files: 4, visits: 0, new: null },
        new Map([
          ['board', ' 未公示 '],
          ['visits', null],
        ]),
      ),
    ).toEqual([
      { indicatorCode: 'G1', lineCode: 'board', words: '未公示', lost: 7.8 },
      { indicatorCode: 'G1', lineCode: 'visits', words: 'visits的名称', lost: 5 },
    ])
  })

  test('completed again, it renews what nobody has decided on, and nothing else', () => {
    const of = (lineCode: string, words: string, open: boolean) => ({
      id: `f-${lineCode}`,
      indicatorCode: 'G1',
      lineCode,
      words,
      lost: 1,
      open,
    })
    const known = [
      of('same', 'a', true),
      of('changed', 'a', true),
      of('ordered', 'a', false),
      of('gone', 'a', true),
      of('goneOrdered', 'a', false),
    ]
    const found = ['same', 'changed', 'ordered', 'fresh'].map((lineCode) => ({
      indicatorCode: 'G1',
      lineCode,
      words: lineCode === 'same' ? 'a' : 'b',
      lost: 1,
    }))
    const { added, amended, gone } = renewFindings(known, found)
    expect(added.map(({ lineCode }) => lineCode)).toEqual(['fresh'])
    expect(amended.map(({ id }) => id)).toEqual(['f-changed'])
    expect(gone.map(({ id }) => id)).toEqual(['f-gone'])
  })
})

describe('what comes again', () => {
  const of = (id: string, foundOn: string, change: object = {}) => ({
    id,
    unitId: 'u1',
    indicatorCode: 'G1',
    lineCode: 'board',
    foundOn,
    ...change,
  })
  test('the third time at one unit in one line, whatever the order they come in', () => {
    const found = recurrences([
      of('c', '2026-07-01'),
      of('a', '2025-11-01'),
      of('b', '2026-04-01'),
      of('other unit', '2026-04-02', { unitId: 'u2' }),
      of('other line', '2026-04-02', { lineCode: 'files' }),
    ])
    expect(found.get('c')).toEqual({ times: 3, earlier: ['b', 'a'] })
    expect(found.get('a')).toEqual({ times: 1, earlier: [] })
    expect(found.get('other unit')?.times).toBe(1)
    expect(found.get('other line')?.times).toBe(1)
  })

  test('what concerns no indicator repeats nothing', () => {
    const none = { indicatorCode: null, lineCode: null }
    expect(recurrences([of('a', '2026-01-01', none), of('b', '2026-02-01', none)]).get('b')?.times).toBe(1)
  })
})

test('the wall counts by indicator and unit, in the plan’s order, what concerns none last', () => {
  const due = (is: 'due' | 'overdue') => ({ is, dueOn: '2026-04-01', workingDays: 1 })
  const rows = wallOf(
    [
      { unitId: 'u1', indicatorCode: null, age: 1, due: null },
      { unitId: 'u1', indicatorCode: 'G2', age: 3, due: due('overdue') },
      { unitId: 'u2', indicatorCode: 'G1', age: 9, due: due('due') },
      { unitId: 'u2', indicatorCode: 'G1', age: 4, due: null },
    ],
    ['G1', 'G2'],
  )
  expect(rows.map(({ indicatorCode, sum }) => [indicatorCode, sum])).toEqual([
    ['G1', { count: 2, oldest: 9, due: 1, overdue: 0 }],
    ['G2', { count: 1, oldest: 3, due: 0, overdue: 1 }],
    [null, { count: 1, oldest: 1, due: 0, overdue: 0 }],
  ])
  expect(rows[0]?.cells).toEqual({ u2: { count: 2, oldest: 9, due: 1, overdue: 0 } })
})
