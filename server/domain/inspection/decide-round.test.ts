import { expect, test } from 'vitest'
import type { Role } from '../access/roles'
import { decideRound, type RoundAction, type RoundDecision, type RoundFacts } from './decide-round'
import { roundStates } from './round'

const facts: RoundFacts = {
  state: 'planned',
  standing: false,
  draws: true,
  committedById: null,
  sealVoid: false,
  committed: 0,
  takesEntries: true,
  sheets: { open: 0, contested: 0 },
}
const by = (role: Role, userId = 'me') => ({ role, userId })
const said = (decision: RoundDecision) => (decision.ok ? decision.to : decision.because)

const rows: [RoundAction, Partial<RoundFacts>, Role, string | null, string][] = [
  ['change', {}, 'office', null, 'planned'],
  ['change', { state: 'drawn' }, 'office', null, 'state'],
  ['commit', {}, 'office', null, 'planned'],
  ['commit', { committed: 1 }, 'office', ' ', 'reason'],
  ['commit', { committed: 1, state: 'drawn' }, 'office', 'why', 'planned'],
  ['commit', { draws: false }, 'office', null, 'nothingToDraw'],
  ['commit', { state: 'under_way', committed: 1 }, 'office', 'why', 'state'],
  ['commit', {}, 'leader', null, 'role'],
  ['giveNumber', {}, 'leader', null, 'notCommitted'],
  ['giveNumber', { committedById: 'other' }, 'leader', null, 'drawn'],
  ['giveNumber', { committedById: 'other', sealVoid: true }, 'leader', null, 'frameOutdated'],
  ['commit', { committed: 1, sealVoid: true }, 'office', 'why', 'planned'],
  ['giveNumber', { committedById: 'other' }, 'inspector', null, 'drawn'],
  ['giveNumber', { committedById: 'other' }, 'office', null, 'drawn'],
  ['giveNumber', { committedById: 'me' }, 'office', null, 'secondPerson'],
  ['giveNumber', { committedById: 'other' }, 'head', null, 'role'],
  ['giveNumber', { committedById: 'other', state: 'drawn' }, 'leader', null, 'state'],
  ['start', {}, 'office', null, 'notDrawn'],
  ['start', { draws: false }, 'office', null, 'under_way'],
  ['start', { state: 'drawn' }, 'office', null, 'under_way'],
  ['start', { state: 'drawn', takesEntries: false }, 'office', null, 'periodNotOpen'],
  ['complete', { state: 'under_way' }, 'office', null, 'completed'],
  ['complete', { state: 'under_way', sheets: { open: 1, contested: 0 } }, 'office', null, 'sheetsOpen'],
  ['confirm', { state: 'completed' }, 'office', null, 'confirmed'],
  ['confirm', { state: 'completed', sheets: { open: 1, contested: 0 } }, 'office', null, 'sheetsOpen'],
  ['confirm', { state: 'completed', sheets: { open: 0, contested: 1 } }, 'office', null, 'sheetsContested'],
  ['cancel', {}, 'office', null, 'reason'],
  ['cancel', {}, 'office', 'why', 'cancelled'],
  ['cancel', { state: 'drawn' }, 'office', 'why', 'cancelled'],
  ['cancel', { state: 'under_way' }, 'office', 'why', 'state'],
  ['replace', { state: 'drawn' }, 'office', 'why', 'drawn'],
  ['replace', { state: 'under_way' }, 'office', '', 'reason'],
  ['replace', { state: 'completed' }, 'office', 'why', 'state'],
  ['start', { standing: true, state: 'planned' }, 'office', null, 'standing'],
]

test.each(rows)('%s, where %j, by %s, because %j: %s', (action, more, role, reason, expected) => {
  expect(said(decideRound(action, by(role), { ...facts, ...more }, reason))).toBe(expected)
})

test('nothing leads out of a round that is confirmed or cancelled', () => {
  const actions: RoundAction[] = [
    'change',
    'commit',
    'giveNumber',
    'start',
    'complete',
    'confirm',
    'cancel',
    'replace',
  ]
  for (const state of ['confirmed', 'cancelled'] as const)
    for (const action of actions)
      expect(
        said(decideRound(action, by('office'), { ...facts, state, committedById: 'other' }, 'why')),
      ).toBe('state')
  expect(roundStates).toHaveLength(6)
})
