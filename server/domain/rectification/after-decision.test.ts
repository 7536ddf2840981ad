import { expect, test } from 'vitest'
import { afterDecision } from './after-decision'
import type { RectificationState } from './rectification'

test.each<[RectificationState, number | null, ReturnType<typeof afterDecision>]>([
  ['proposed', 16, { is: 'overturned', to: 'dropped' }],
  ['answered', 16, { is: 'overturned', to: 'closed' }],
  ['issued', null, { is: 'overturned', to: 'closed' }],
  ['proposed', 12.5, { is: 'amended', lost: 3.5 }],
  ['verified', 8, null],
  ['dropped', 16, null],
  ['closed', 16, null],
])('what was found and is %s, where the line now has %s of 16 marks', (state, marks, expected) => {
  expect(afterDecision({ state, lost: 8 }, { marks, points: 16 })).toEqual(expected)
})
