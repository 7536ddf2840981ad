import { describe, expect, test } from 'vitest'
import { actingOn, type Appointment, mayStandIn } from './acting'
import { refuseAppointment } from './appoint'
import { capacitiesFor } from './capacities'
import type { Action } from './actions'
import type { Role } from './roles'

const facts = {
  today: '2026-04-05',
  standIns: [{ id: 'li' }],
  standing: [{ from: '2026-05-01', until: '2026-05-10' }],
}

describe('naming an acting signer', () => {
  test.each([
    ['from today', '2026-04-05', '2026-04-05', 'li', null],
    ['up to the day before another', '2026-04-06', '2026-04-30', 'li', null],
    ['not from yesterday', '2026-04-04', '2026-04-10', 'li', 'dates'],
    ['not backwards', '2026-04-10', '2026-04-09', 'li', 'dates'],
    ['not for longer than half a year', '2026-06-01', '2026-12-31', 'li', 'tooLong'],
    ['not a stranger', '2026-04-05', '2026-04-06', 'wang', 'person'],
    ['not over another', '2026-04-30', '2026-05-01', 'li', 'overlap'],
    ['not around another', '2026-04-30', '2026-05-20', 'li', 'overlap'],
  ])('%s', (_, from, until, actingId, expected) => {
    expect(refuseAppointment({ from, until, actingId }, facts)).toBe(expected)
  })
})

describe('standing in', () => {
  const appointment: Appointment = {
    userId: 'head',
    name: '李四',
    role: 'head',
    from: '2026-04-05',
    until: '2026-04-07',
  }
  test.each([
    ['2026-04-04', 0],
    ['2026-04-05', 1],
    ['2026-04-07', 1],
    ['2026-04-08', 0],
  ])('on %s', (today, count) => {
    expect(actingOn([appointment], today)).toHaveLength(count)
  })

  test.each<[Role, number]>([
    ['reporter', 1],
    ['head', 1],
    ['department', 0],
    ['auditor', 0],
    ['sysadmin', 0],
  ])('an account that is now a %s', (role, count) => {
    expect(mayStandIn(role, [appointment])).toHaveLength(count)
  })

  test.each<[Role, 'head' | 'leader', Action, [Role, boolean][]]>([
    ['reporter', 'head', 'report.sign', [['head', true]]],
    ['reporter', 'head', 'report.save', [['reporter', false]]],
    [
      'reporter',
      'head',
      'report.withdraw',
      [
        ['reporter', false],
        ['head', true],
      ],
    ],
    ['reporter', 'head', 'letter.sign', [['head', true]]],
    ['reporter', 'head', 'acting.name', []],
    ['reporter', 'head', 'report.accept', []],
    ['office', 'leader', 'letter.sign', [['leader', true]]],
    ['office', 'leader', 'report.sign', []],
    ['office', 'leader', 'report.accept', [['office', false]]],
  ])('a %s for a %s: %s', (role, principal, action, expected) => {
    const actingFor = [{ userId: 'x', name: 'x', role: principal, until: '2026-04-07' }]
    expect(
      capacitiesFor({ role, actingFor }, action).map((one) => [one.role, one.actingFor !== null]),
    ).toEqual(expected)
  })
})
