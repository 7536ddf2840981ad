import { expect, test } from 'vitest'
import { readTarget, targetText } from './target-text'

test.each([
  ['90', 'higher', 90],
  ['９０.５', 'higher', 90.5],
  ['-3', 'lower', -3],
  ['', 'higher', null],
  ['103–107', 'range', [103, 107]],
  ['103-107', 'range', [103, 107]],
  ['103 至 107', 'range', [103, 107]],
  ['-2~3', 'range', [-2, 3]],
] as const)('%j (%s) is read', (text, direction, target) => {
  expect(readTarget(text, direction)).toEqual({ ok: true, target })
})

test.each([
  ['九十', 'higher', 'notANumber'],
  ['90%', 'higher', 'percentSign'],
  ['103', 'range', 'notARange'],
  ['107–103', 'range', 'notARange'],
  ['103–九', 'range', 'notANumber'],
] as const)('%j (%s) is not taken: %s', (text, direction, problem) => {
  expect(readTarget(text, direction)).toEqual({ ok: false, problem })
})

test('a target is written as it is read; one that refers to something is no text', () => {
  expect(targetText([103, 107])).toBe('103–107')
  expect(targetText(null)).toBe('')
  expect(targetText({ ref: 'mean' })).toBeNull()
})
