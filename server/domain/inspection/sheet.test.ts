import { expect, test } from 'vitest'
import type { Role } from '../access/roles'
import { decideSheet, type SheetAction, type SheetFacts } from './sheet'

const sheet: SheetFacts = {
  state: 'open',
  inspectorId: null,
  team: [],
  round: { state: 'under_way', inspectors: 0 },
}
const team = { team: [{ inspectorId: 'lead' }, { inspectorId: 'me' }], inspectorId: 'lead' }
const sent = { state: 'under_way', inspectors: 2 } as const

const rows: [string, SheetAction, Role, Partial<SheetFacts>, string][] = [
  ['whoever comes', 'save', 'inspector', {}, 'open'],
  ['who took it', 'save', 'inspector', { inspectorId: 'me' }, 'open'],
  ['another took it', 'save', 'inspector', { inspectorId: 'other' }, 'taken'],
  ['of the team, not leading', 'complete', 'inspector', { ...team, round: sent }, 'completed'],
  ['not of the team', 'save', 'inspector', { team: [{ inspectorId: 'lead' }], round: sent }, 'notOfTeam'],
  ['a team that everybody left', 'save', 'inspector', { round: sent }, 'notOfTeam'],
  [
    'drawn, not started',
    'save',
    'inspector',
    { ...team, round: { ...sent, state: 'drawn' } },
    'roundNotStarted',
  ],
  ['called off', 'save', 'inspector', { round: { inspectors: 0, state: 'cancelled' } }, 'roundNotStarted'],
  ['the office', 'save', 'office', {}, 'role'],
  ['the office sends back', 'reopen', 'office', { state: 'completed', ...team, round: sent }, 'open'],
]

test.each(rows)('%s: %s by %s', (_, action, role, more, expected) => {
  const decision = decideSheet(action, { userId: 'me', role }, { ...sheet, ...more }, true)
  expect(decision.ok ? decision.to : decision.because).toBe(expected)
})
