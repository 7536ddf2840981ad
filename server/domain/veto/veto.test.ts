import { expect, test } from 'vitest'
import type { Role } from '../access/roles'
import { decideVeto, possibleVetoActions, type VetoAction, type VetoState } from './veto'

const office = { userId: 'zhou', role: 'office' as Role }
const leader = { userId: 'chen', role: 'leader' as Role }

test.each<[string, VetoAction, typeof office & { actingForId?: string }, VetoState, string | null, string]>([
  ['a leader confirms what the office proposed', 'confirm', leader, 'proposed', null, 'confirmed'],
  ['a leader rejects it, saying why', 'reject', leader, 'proposed', '依据不足', 'rejected'],
  ['nobody rejects without a word', 'reject', leader, 'proposed', ' ', 'words'],
  [
    'the office withdraws its own proposal, saying why',
    'withdraw',
    office,
    'proposed',
    '录错单位',
    'withdrawn',
  ],
  ['the office does not confirm', 'confirm', office, 'proposed', null, 'role'],
  ['what is confirmed is not confirmed again', 'confirm', leader, 'confirmed', null, 'state'],
  ['what is confirmed is not withdrawn any more', 'withdraw', office, 'confirmed', '·', 'state'],
  ['a leader lifts what turned out not to stand', 'lift', leader, 'confirmed', '复核后不成立', 'lifted'],
  ['what was rejected is not lifted', 'lift', leader, 'rejected', '·', 'state'],
  [
    'whoever proposed it does not confirm it',
    'confirm',
    { ...leader, userId: 'zhou' },
    'proposed',
    null,
    'samePerson',
  ],
  [
    'nor does somebody in the proposer’s stead',
    'confirm',
    { ...leader, actingForId: 'zhou' },
    'proposed',
    null,
    'samePerson',
  ],
])('%s', (_, action, actor, state, words, outcome) => {
  const decision = decideVeto(action, actor, { state, proposedById: 'zhou' }, words)
  expect(decision.ok ? decision.to : decision.because).toBe(outcome)
})

test('buttons are those steps that are possible', () => {
  const veto = { state: 'proposed' as const, proposedById: 'zhou' }
  expect(possibleVetoActions(leader, veto)).toEqual(['confirm', 'reject'])
  expect(possibleVetoActions(office, veto)).toEqual(['withdraw'])
  expect(possibleVetoActions({ userId: 'li', role: 'head' }, veto)).toEqual([])
})
