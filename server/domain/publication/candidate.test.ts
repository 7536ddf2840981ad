import { describe, expect, test } from 'vitest'
import type { Role } from '../access/roles'
import {
  type CandidateAction,
  candidateActions,
  type CandidateFacts,
  candidateStates,
  candidateSteps,
  decideCandidate,
} from './candidate'

const office = { userId: 'zhou', role: 'office' as Role }
const leader = { userId: 'chen', role: 'leader' as Role }
const TODAY = '2026-05-20'
const facts: CandidateFacts = {
  state: 'checking',
  checkDays: 2,
  noticeDays: 3,
  noticeUntil: null,
  hands: ['zhou'],
  waiting: 0,
  objections: { open: 0, upheld: 0 },
}
const noticed = { noticeUntil: '2026-05-19' }

test.each<
  [string, CandidateAction, typeof office & { actingForId?: string }, Partial<CandidateFacts>, string, string]
>([
  ['a draft is sent to the units', 'ask', office, { state: 'draft' }, '', 'checking'],
  ['not where the plan does not ask them', 'ask', office, { state: 'draft', checkDays: 0 }, '', 'state'],
  ['a draft is not reviewed before they are asked', 'review', office, { state: 'draft' }, '·', 'state'],
  ['but where nobody is', 'review', office, { state: 'draft', checkDays: 0 }, '·', 'reviewed'],
  ['what all have answered is reviewed, with words', 'review', office, {}, '一致', 'reviewed'],
  ['not without', 'review', office, {}, ' ', 'words'],
  ['not while some may still answer', 'review', office, { waiting: 1 }, '·', 'unitsWaiting'],
  [
    'not with an objection open',
    'review',
    office,
    { objections: { open: 1, upheld: 0 } },
    '·',
    'objectionsOpen',
  ],
  ['nor one found right', 'review', office, { objections: { open: 1, upheld: 1 } }, '·', 'objectionUpheld'],
  ['what is reviewed goes on notice', 'post', office, { state: 'reviewed' }, '', 'onNotice'],
  ['not where the plan says 0 days', 'post', office, { state: 'reviewed', noticeDays: 0 }, '', 'state'],
  [
    'then it goes straight to its signature',
    'submit',
    office,
    { state: 'reviewed', noticeDays: 0 },
    '',
    'toSign',
  ],
  ['nobody skips a notice', 'submit', office, { state: 'reviewed' }, '', 'state'],
  ['it ends when its days are over', 'submit', office, { state: 'onNotice', ...noticed }, '', 'toSign'],
  ['not on its last day', 'submit', office, { state: 'onNotice', noticeUntil: TODAY }, '', 'noticeRuns'],
  [
    'what was sent back has had its notice',
    'submit',
    office,
    { state: 'reviewed', ...noticed },
    '',
    'toSign',
  ],
  ['a leader signs', 'sign', leader, { state: 'toSign' }, '', 'published'],
  ['the office does not', 'sign', office, { state: 'toSign' }, '', 'role'],
  [
    'nor a leader who took a step of the office’s',
    'sign',
    { ...leader, userId: 'zhou' },
    { state: 'toSign' },
    '',
    'samePerson',
  ],
  [
    'nor whoever stands in for one',
    'sign',
    { ...leader, actingForId: 'zhou' },
    { state: 'toSign' },
    '',
    'samePerson',
  ],
  ['nothing is signed before', 'sign', leader, { state: 'onNotice', ...noticed }, '', 'state'],
  ['a leader sends back with words', 'sendBack', leader, { state: 'toSign' }, '请说明', 'reviewed'],
  ['and not without', 'sendBack', leader, { state: 'toSign' }, '', 'words'],
  [
    'the office withdraws with a reason',
    'withdraw',
    office,
    { state: 'onNotice', ...noticed },
    '更正',
    'withdrawn',
  ],
  ['not what is published', 'withdraw', office, { state: 'published' }, '·', 'state'],
])('%s', (_, action, actor, change, words, outcome) => {
  const decision = decideCandidate(action, actor, { ...facts, ...change }, TODAY, words)
  expect(decision.ok ? decision.to : decision.because).toBe(outcome)
})

describe('whatever the plan leaves out', () => {
  test('nothing is published but by a leader’s signature', () => {
    for (const state of candidateStates)
      for (const action of candidateActions)
        for (const [checkDays, noticeDays] of [
          [0, 0],
          [2, 0],
          [0, 3],
          [2, 3],
        ] as const)
          for (const actor of [office, leader]) {
            const decision = decideCandidate(
              action,
              actor,
              { ...facts, state, checkDays, noticeDays, ...noticed },
              TODAY,
              '·',
            )
            if (decision.ok && decision.to === 'published')
              expect([action, actor.role, state]).toEqual(['sign', 'leader', 'toSign'])
            if (state === 'published' || state === 'withdrawn') expect(decision.ok).toBe(false)
          }
  })
})

test('buttons are the steps that are possible, and what stands in the way of those that will be', () => {
  expect(candidateSteps(office, { ...facts, waiting: 1 }, TODAY)).toEqual([
    { action: 'review', because: 'unitsWaiting' },
    { action: 'withdraw', because: null },
  ])
  expect(candidateSteps(leader, { ...facts, state: 'toSign' }, TODAY).map(({ action }) => action)).toEqual([
    'sign',
    'sendBack',
  ])
  expect(candidateSteps({ userId: 'li', role: 'head' }, facts, TODAY)).toEqual([])
})
