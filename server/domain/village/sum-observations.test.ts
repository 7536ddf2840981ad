import { describe, expect, it } from 'vitest'
import type { Observation } from '../scoring/case'
import { addsUp } from './adds-up'
import { sumObservations } from './sum-observations'

describe('what villages reported, added up', () => {
  it.each<[because: string, villages: (Observation | null)[], sum: Observation | null]>([
    ['nothing is nothing, not 0', [null, null], null],
    [
      'numerators and denominators, not rates',
      [{ numerator: 1, denominator: 2 }, { numerator: 9, denominator: 10 }, null],
      { numerator: 10, denominator: 12 },
    ],
    ['a village with nobody concerned', [{ numerator: 0, denominator: 0 }], { numerator: 0, denominator: 0 }],
    ['decimals as they are written', [{ value: 0.1 }, { value: 0.2 }, { value: -1.05 }], { value: -0.75 }],
    [
      'answers',
      [{ answers: { yes: 3, no: 1 } }, { answers: { yes: 2, no: 0 } }],
      { answers: { yes: 5, no: 1 } },
    ],
    [
      'counts, and the sizes of cases one after the other',
      [
        { counts: { late: [3], wrong: 1 } },
        { counts: { late: [], wrong: 2 } },
        { counts: { late: [12, 1] } },
      ],
      { counts: { late: [3, 12, 1], wrong: 3 } },
    ],
    ['different kinds don’t add up', [{ value: 1 }, { numerator: 1, denominator: 1 }], null],
  ])('%s', (_, villages, sum) => {
    expect(sumObservations(villages)).toEqual(sum)
  })
})

it.each([
  ['ratio', undefined, true],
  ['ratio', 'latest', true],
  ['amount', 'sum', true],
  ['amount', undefined, false],
  ['amount', 'mean', false],
  ['tally', undefined, true],
  ['poll', undefined, true],
  ['rating', undefined, false],
  ['manual', undefined, false],
  ['checklist', undefined, false],
  ['discrepancy', undefined, false],
] as const)('%s accumulated by %s adds up: %s', (kind, accumulate, adds) => {
  expect(addsUp({ kind, accumulate })).toBe(adds)
})
