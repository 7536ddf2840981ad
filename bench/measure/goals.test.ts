import { expect, test } from 'vitest'
import { reaches } from './goals'

test.each([
  ['no goal', { value: 3 }, null],
  ['under what it may be at most', { value: 1.49, goal: { atMost: 1.5 } }, true],
  ['exactly what it may be', { value: 1.5, goal: { atMost: 1.5 } }, true],
  ['over it', { value: 1.51, goal: { atMost: 1.5 } }, false],
  ['what it has to be at least', { value: 0.25, goal: { atLeast: 0.25 } }, true],
  ['under that', { value: 0.2, goal: { atLeast: 0.25 } }, false],
  ['no number', { value: NaN, goal: { atMost: 1.5 } }, false],
])('%s', (_, figure, expected) => {
  expect(reaches(figure)).toBe(expected)
})
