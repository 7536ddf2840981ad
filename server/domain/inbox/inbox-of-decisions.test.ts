import { describe, expect, test } from 'vitest'
import type { Role } from '../access/roles'
import { NO_CALENDAR } from '../calendar/working-days'
import { inboxOfDecisions, inboxOfDraws, inboxOfSheets, inboxOfVetoes } from './inbox-of-decisions'

const sheet = {
  id: 's1',
  // A Friday.
  completedAt: new Date('2026-04-10T09:00:00+08:00'),
  unit: { name: '三合镇', nameEn: 'Sanhe' },
  period: { name: '一季度', nameEn: 'Q1' },
  deadlines: null,
}
const kinds = (role: Role, today: string) =>
  inboxOfSheets(role, [sheet], { today, calendar: NO_CALENDAR }).map(({ kind }) => kind)

describe('a sheet', () => {
  test.each<[string, Role, string, string[]]>([
    ['waits for the head', 'head', '2026-04-10', ['sheetToConfirm']],
    ['until the third working day', 'head', '2026-04-15', ['sheetToConfirm']],
    ['and no longer once silence has counted', 'head', '2026-04-16', []],
    ['that is contested waits for the office however long', 'office', '2026-06-01', ['sheetContested']],
    ['waits for nobody else', 'reporter', '2026-04-10', []],
  ])('%s', (_, role, today, expected) => {
    expect(kinds(role, today)).toEqual(expected)
  })
})

test('a veto is before the head’s eyes until the last day of an appeal', () => {
  // A Friday; the plan says nothing of appeals, so five working days.
  const veto = {
    id: 'v1',
    confirmedAt: new Date('2026-04-10T09:00:00+08:00'),
    period: sheet.period,
    deadlines: null,
  }
  const until = (role: Role, today: string) =>
    inboxOfVetoes(role, [veto], { today, calendar: NO_CALENDAR }).map(({ kind, href, time }) => [
      kind,
      href,
      time?.is === 'open' && time.dueOn,
    ])
  expect(until('head', '2026-04-10')).toEqual([['vetoOnUnit', '/adjustments#v1', '2026-04-17']])
  expect(until('head', '2026-04-17')).toHaveLength(1)
  expect(until('head', '2026-04-20')).toEqual([])
  expect(until('reporter', '2026-04-10')).toEqual([])
})

test('a sheet to confirm says by when, since silence counts after that day', () => {
  const [item] = inboxOfSheets('head', [sheet], { today: '2026-04-13', calendar: NO_CALENDAR })
  expect(item?.time).toEqual({
    ...{ is: 'open', dueOn: '2026-04-15', closesOn: '2026-04-15' },
    ...{ days: 2, workingDays: 2 },
  })
  const [contested] = inboxOfSheets('office', [sheet], { today: '2026-04-13', calendar: NO_CALENDAR })
  expect(contested?.time).toBeNull()
})

test('what is to be decided waits for whoever decides it', () => {
  const waiting = { vetoes: 1, proposed: 2, claimed: 3 }
  const counts = (role: Role) => inboxOfDecisions(role, waiting).map(({ kind, count }) => [kind, count])
  expect(counts('leader')).toEqual([
    ['vetoesToDecide', 1],
    ['adjustmentsToDecide', 2],
  ])
  expect(counts('office')).toEqual([['adjustmentsToDecide', 3]])
  expect(counts('head')).toEqual([])
  expect(inboxOfDecisions('leader', { vetoes: 0, proposed: 0, claimed: 3 })).toEqual([])
})

test('a draw that is committed to waits for the leader’s number, and a new commitment is another matter', () => {
  const time = { today: '2026-10-14', calendar: NO_CALENDAR }
  const round = { id: 'r1', name: '三季度暗访', committedAt: new Date('2026-10-12T10:30:00+08:00') }
  const keys = (role: Role, draw: string) =>
    inboxOfDraws(role, [{ ...round, draw }], time).map(({ key, href }) => [key, href])
  expect(keys('leader', 'd1')).toEqual([['numberToGive:d1', '/rounds/r1']])
  expect(keys('leader', 'd2')).toEqual([['numberToGive:d2', '/rounds/r1']])
  expect(keys('office', 'd1')).toEqual([])
})
