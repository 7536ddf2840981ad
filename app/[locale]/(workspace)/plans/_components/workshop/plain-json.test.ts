import { expect, test } from 'vitest'
import { z } from 'zod'
import { newScoring, without } from './scoring-of-kind'
import { plainJson } from './plain-json'

test.each([
  ['a target that was cleared', without({ ...newScoring(['regular']), target: 90 }, 'target')],
  ['a grade’s quota that was cleared', { grades: [{ code: 'A', quota: undefined }] }],
  ['a part that was taken out', null],
])('%s is what the server takes as JSON', (_, content) => {
  const sent = plainJson(content)
  expect(z.json().safeParse(sent).success).toBe(true)
  expect(sent).toEqual(content)
})
test('undefined members are what it does not take', () => {
  expect(z.json().safeParse({ target: undefined }).success).toBe(false)
})
