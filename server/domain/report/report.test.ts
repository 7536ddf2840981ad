import { describe, expect, test } from 'vitest'
import type { Role } from '../access/roles'
import {
  decideReport,
  possibleReportActions,
  type ReportAction,
  type ReportState,
  reportStage,
} from './report'

type Row = [
  words: string,
  action: ReportAction,
  role: Role,
  state: ReportState,
  signed: boolean,
  expected: string,
]

const open = { acceptsEntries: true, reason: '数据有误' }

describe('a report’s course', () => {
  test.each<Row>([
    ['a reporter saves a draft', 'save', 'reporter', 'draft', false, 'draft'],
    ['a reporter goes on with a returned one', 'save', 'reporter', 'returned', false, 'returned'],
    ['nobody edits what is submitted', 'save', 'reporter', 'submitted', false, 'state'],
    ['nobody edits what is accepted', 'save', 'reporter', 'accepted', true, 'state'],
    ['a head does not fill', 'save', 'head', 'draft', false, 'role'],
    ['a reporter submits', 'submit', 'reporter', 'draft', false, 'submitted'],
    ['a reporter submits again', 'submit', 'reporter', 'returned', false, 'submitted'],
    ['twice is once too many', 'submit', 'reporter', 'submitted', false, 'state'],
    ['a reporter takes back what is not signed', 'withdraw', 'reporter', 'submitted', false, 'draft'],
    ['but not what is signed', 'withdraw', 'reporter', 'submitted', true, 'state'],
    ['the head takes back what they signed', 'withdraw', 'head', 'submitted', true, 'draft'],
    ['not what is not signed: that is returned', 'withdraw', 'head', 'submitted', false, 'notSigned'],
    ['the office begins to review', 'beginReview', 'office', 'submitted', true, 'submitted'],
    ['not before the signature', 'beginReview', 'office', 'submitted', false, 'notSigned'],
    ['the office reopens what it accepted', 'reopen', 'office', 'accepted', true, 'returned'],
    ['nothing else is reopened', 'reopen', 'office', 'submitted', true, 'state'],
    ['a head does not reopen', 'reopen', 'head', 'accepted', true, 'role'],
    ['the office types for a unit', 'saveOnBehalf', 'office', 'draft', false, 'draft'],
    ['not into what is submitted', 'saveOnBehalf', 'office', 'submitted', false, 'state'],
    ['the head signs what is submitted', 'sign', 'head', 'submitted', false, 'submitted'],
    ['once', 'sign', 'head', 'submitted', true, 'state'],
    ['nobody signs a draft', 'sign', 'head', 'draft', false, 'state'],
    ['the reporter does not sign', 'sign', 'reporter', 'submitted', false, 'role'],
    ['the head sends back before signing', 'return', 'head', 'submitted', false, 'returned'],
    ['not after', 'return', 'head', 'submitted', true, 'state'],
    ['the office returns what is signed', 'return', 'office', 'submitted', true, 'returned'],
    ['not before: it has not been reported yet', 'return', 'office', 'submitted', false, 'notSigned'],
    ['the office accepts what is signed', 'accept', 'office', 'submitted', true, 'accepted'],
    ['not before', 'accept', 'office', 'submitted', false, 'notSigned'],
    ['accepted is accepted', 'accept', 'office', 'accepted', true, 'state'],
  ])('%s', (_, action, role, state, signed, expected) => {
    const decision = decideReport(action, role, { state, signed }, open)
    expect(decision.ok ? decision.to : decision.because).toBe(expected)
  })

  test('a return needs a reason', () => {
    const decision = decideReport(
      'return',
      'office',
      { state: 'submitted', signed: true },
      { ...open, reason: ' ' },
    )
    expect(decision).toEqual({ ok: false, because: 'reasonRequired' })
  })

  test('in a closed period only accepting goes on', () => {
    const closed = (role: Role, state: ReportState, signed: boolean) =>
      possibleReportActions(role, { state, signed }, false)
    expect(closed('reporter', 'draft', false)).toEqual([])
    expect(closed('head', 'submitted', false)).toEqual([])
    expect(closed('office', 'submitted', true)).toEqual(['beginReview', 'accept'])
    // Reopening brings an extension along.
    expect(closed('office', 'accepted', true)).toEqual(['reopen'])
  })

  test.each([
    ['withdraw', 'head', 'underReview'],
    ['beginReview', 'office', 'underReview'],
    ['return', 'office', 'returned'],
    ['accept', 'office', 'accepted'],
  ] as const)('once the office reviews: %s by the %s', (action, role, expected) => {
    const decision = decideReport(action, role, { state: 'submitted', signed: true, reviewing: true }, open)
    expect(decision.ok ? decision.to : decision.because).toBe(expected)
  })

  test.each([
    ['sign', 'reporter', null, 'samePerson'],
    ['sign', 'acting', 'head', 'submitted'],
    ['sign', 'reporter', 'head', 'samePerson'],
    // Whoever was the reporter then and is the head now has somebody else sign in their stead: still the same name.
    ['sign', 'acting', 'reporter', 'samePerson'],
    ['return', 'reporter', 'head', 'samePerson'],
    ['return', 'reporter', null, 'returned'],
  ] as const)('%s by %s for %s', (action, userId, actingForId, expected) => {
    const report = { state: 'submitted', signed: false, submittedById: 'reporter' } as const
    const decision = decideReport(action, 'head', report, { ...open, userId, actingForId })
    expect(decision.ok ? decision.to : decision.because).toBe(expected)
  })

  test('a submission waits first for its head, then for the office', () => {
    expect(reportStage({ state: 'submitted', signed: false })).toBe('awaitingSignature')
    expect(reportStage({ state: 'submitted', signed: true })).toBe('awaitingReview')
    expect(reportStage({ state: 'submitted', signed: true, reviewing: true })).toBe('underReview')
  })
})
