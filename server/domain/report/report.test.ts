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
    expect(closed('office', 'submitted', true)).toEqual(['accept'])
  })

  test('a submission waits first for its head, then for the office', () => {
    expect(reportStage({ state: 'submitted', signed: false })).toBe('awaitingSignature')
    expect(reportStage({ state: 'submitted', signed: true })).toBe('awaitingReview')
  })
})
