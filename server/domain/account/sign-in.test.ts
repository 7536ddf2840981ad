import { describe, expect, test } from 'vitest'
import { canBe, decideSignIn, type SignInFacts } from './sign-in'

const now = new Date('2026-04-05T02:00:00Z')
const later = new Date('2026-04-05T02:15:00Z')
const account = (facts: Partial<SignInFacts> = {}): SignInFacts => ({
  active: true,
  failedSignIns: 0,
  lockedUntil: null,
  ...facts,
})

describe('decideSignIn', () => {
  test.each([
    ['the right password', account({ failedSignIns: 4 }), true, { is: 'signedIn' }],
    ['locked, wrong', account({ lockedUntil: later }), false, { is: 'refused', because: 'locked' }],
    ['locked, right', account({ lockedUntil: later }), true, { is: 'refused', because: 'locked' }],
    ['disabled, right', account({ active: false }), true, { is: 'refused', because: 'disabled' }],
    [
      'disabled, wrong: as any other',
      account({ active: false }),
      false,
      { is: 'wrongPassword', failedSignIns: 1, lockedUntil: null },
    ],
    [
      'the fifth failure',
      account({ failedSignIns: 4 }),
      false,
      { is: 'wrongPassword', failedSignIns: 5, lockedUntil: later },
    ],
    [
      'the first after a lock that has run out',
      account({ failedSignIns: 5, lockedUntil: now }),
      false,
      { is: 'wrongPassword', failedSignIns: 1, lockedUntil: null },
    ],
  ])('%s', (_, facts, fits, decision) => {
    expect(decideSignIn(facts, fits, now)).toEqual(decision)
  })
})

describe('canBe', () => {
  test.each([
    ['username', 'sanhe.reporter', true],
    ['username', '三合镇', true],
    ['username', '𠮷', true],
    ['username', 'a'.repeat(100), true],
    ['username', 'a'.repeat(101), false],
    ['username', 'a\0', false],
    ['username', 'a\ud842', false],
    ['password', 'a'.repeat(200), true],
    ['password', 'a'.repeat(201), false],
    ['password', '\0', false],
  ] as const)('%s %j: %s', (what, text, can) => {
    expect(canBe(what, text)).toBe(can)
  })
})
