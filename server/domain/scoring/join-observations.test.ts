import { describe, expect, test } from 'vitest'
import type { Observation } from './case'
import { type Joining, joinObservations } from './join-observations'

/** 三合镇 and 古城乡 as one: all of both, with 30,000 and 10,000 residents. */
const merged = (a: Observation, b: Observation, by: Joining = 'mean') =>
  joinObservations(
    [
      { share: 1, weight: 30_000, observation: a },
      { share: 1, weight: 10_000, observation: b },
    ],
    by,
  )

describe('two townships become one', () => {
  test.each<[string, Observation, Observation, Joining, Observation | null]>([
    [
      'a rate joins by its counts: 90 of 100 and 10 of 50 are 100 of 150',
      { numerator: 90, denominator: 100 },
      { numerator: 10, denominator: 50 },
      'mean',
      { numerator: 100, denominator: 150 },
    ],
    ['an amount that adds up', { value: 120.1 }, { value: 80.2 }, 'sum', { value: 200.3 }],
    [
      'a large amount keeps its last digit',
      { value: 123456789012.34 },
      { value: 0.01 },
      'sum',
      { value: 123456789012.35 },
    ],
    ['an amount that is a level: by weight', { value: 80 }, { value: 60 }, 'mean', { value: 75 }],
    [
      'answers add up',
      { answers: { good: 40, bad: 10 } },
      { answers: { good: 5 } },
      'mean',
      { answers: { bad: 10, good: 45 } },
    ],
    [
      'what was reported and verified adds up',
      { reported: 10, verified: 9 },
      { reported: 20, verified: 21 },
      'mean',
      { reported: 30, verified: 30 },
    ],
    ['cases add up', { counts: { late: 1 } }, { counts: { late: 2 } }, 'sum', { counts: { late: 3 } }],
    [
      'months late, weighed: one township late by four months makes the new one late by one',
      { counts: { late: 0 } },
      { counts: { late: 4 } },
      'mean',
      { counts: { late: 1 } },
    ],
    [
      'a case that only one of them had is weighed against none in the other',
      { counts: { fire: 2 } },
      { counts: {} },
      'mean',
      { counts: { fire: 1.5 } },
    ],
    [
      'cases with sizes stand in one list',
      { counts: { flood: [3, 5] } },
      { counts: { flood: [1] } },
      'sum',
      { counts: { flood: [3, 5, 1] } },
    ],
    [
      'what one of them lacks is lacking',
      { missing: ['board'] },
      { missing: ['files', 'board'] },
      'mean',
      { missing: ['board', 'files'] },
    ],
    [
      'marks given by hand, with both reasons',
      { marks: 4, reason: '甲' },
      { marks: 8, reason: '乙' },
      'mean',
      { marks: 5, reason: '甲；乙' },
    ],
    ['judges’ scores become their mean', { scores: [80, 90] }, { scores: [61] }, 'mean', { value: 79 }],
    ['kinds that differ do not join', { value: 1 }, { missing: [] }, 'sum', null],
  ])('%s', (_, a, b, by, expected) => {
    expect(merged(a, b, by)).toEqual(expected)
  })
})

test('the highest and lowest of several judges are left out before townships are weighed', () => {
  const judged = { share: 1, weight: 1, observation: { scores: [10, 80, 90, 100] } }
  expect(joinObservations([judged], 'mean', 1)).toEqual({ value: 85 })
})

describe('one township becomes two, one with 40 % of it', () => {
  test.each<[string, Observation, Joining, Observation]>([
    [
      'its rate stays, its counts are parted',
      { numerator: 90, denominator: 100 },
      'mean',
      { numerator: 36, denominator: 40 },
    ],
    ['an amount that adds up is parted', { value: 250 }, 'sum', { value: 100 }],
    ['a level stays', { value: 80 }, 'mean', { value: 80 }],
    ['cases with sizes go where most goes', { counts: { flood: [3] } }, 'sum', { counts: { flood: [] } }],
  ])('%s', (_, observation, by, expected) => {
    expect(joinObservations([{ share: 0.4, weight: 1, observation }], by)).toEqual(expected)
  })
})
