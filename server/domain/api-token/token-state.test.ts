import { expect, test } from 'vitest'
import { tokenState } from './token-state'

const now = new Date('2026-11-28T04:00:00Z')
const later = new Date('2027-01-01T00:00:00Z')

test.each([
  ['a key within its time is good', later, null, 'active'],
  ['at the moment of its end it is not', now, null, 'expired'],
  ['a revoked one stays revoked, whatever its end', later, new Date('2026-10-01T00:00:00Z'), 'revoked'],
] as const)('%s', (_, expiresAt, revokedAt, state) => {
  expect(tokenState({ expiresAt, revokedAt }, now)).toBe(state)
})
