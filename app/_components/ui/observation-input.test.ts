import { describe, expect, it } from 'vitest'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Observation } from '@/server/domain/scoring/case'
import { isWhole, toInput, toObservation } from './observation-input'

const phases = ['regular']
const items = [
  { code: 'policy', marks: 4 },
  { code: 'finance', marks: 4 },
]
const scorings: Record<string, IndicatorScoring> = {
  ratio: { kind: 'ratio', phases },
  amount: { kind: 'amount', phases },
  rating: { kind: 'rating', phases },
  poll: {
    kind: 'poll',
    phases,
    answers: [
      { code: 'yes', worth: 1 },
      { code: 'no', worth: 0 },
    ],
  },
  checklist: { kind: 'checklist', phases, rule: { type: 'checklist', items } },
  tally: { kind: 'tally', phases, rule: { type: 'tally', items } },
  manual: { kind: 'manual', phases },
  discrepancy: { kind: 'discrepancy', phases },
  judged: { kind: 'rating', trim: 1, phases },
  sized: {
    kind: 'tally',
    phases,
    rule: {
      type: 'tally',
      items: [
        { code: 'late', marks: 0.2, most: 10 },
        { code: 'wrong', marks: 1 },
      ],
    },
  },
}

describe('an observation’s fields', () => {
  it.each<[kind: string, observation: Observation]>([
    ['ratio', { numerator: 266, denominator: 300 }],
    ['amount', { value: 0 }],
    ['rating', { value: 88.5 }],
    ['poll', { answers: { yes: 40, no: 0 } }],
    ['checklist', { missing: ['finance'] }],
    ['checklist', { missing: [] }],
    ['tally', { counts: { policy: 2, finance: 0 } }],
    ['discrepancy', { reported: 96, verified: 0 }],
    ['judged', { scores: [95, 90, 88, 60] }],
    ['judged', { value: 88 }],
    ['sized', { counts: { wrong: 1, late: [3, 12] } }],
    ['sized', { counts: { wrong: 0, late: [] } }],
    ['manual', { marks: 3, reason: 'seen' }],
  ])('%s: what is held comes back as it was', (kind, observation) => {
    const scoring = scorings[kind] ?? { kind: 'ratio', phases }
    const input = toInput(scoring, observation)
    expect(toObservation(scoring, input, 'seen')).toEqual(observation)
    expect(isWhole(input)).toBe(true)
  })

  it.each(Object.entries(scorings))('%s: empty fields are no observation, and whole', (_, scoring) => {
    const input = toInput(scoring, null)
    expect(toObservation(scoring, input, 'seen')).toBeNull()
    expect(isWhole(input)).toBe(true)
  })

  it('half of it is no observation and waits', () => {
    const input = { kind: 'ratio', numerator: 266, denominator: null } as const
    expect(toObservation({ kind: 'ratio', phases }, input, '')).toBeNull()
    expect(isWhole(input)).toBe(false)
  })
})
