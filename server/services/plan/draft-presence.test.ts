import { expect, test } from 'vitest'
import { DraftPresence } from './draft-presence'

const at = (seconds: number) => new Date(Date.UTC(2027, 0, 1, 0, 0, seconds))
const li = { name: '李', part: 'indicator/B1' }
const wang = { name: '王', part: 'settings' }

test('each sees the others of the same draft, never themselves, and nobody of another draft', () => {
  const presence = new DraftPresence()
  expect(presence.meet('a', 'li', li, at(0))).toEqual([])
  expect(presence.meet('a', 'wang', wang, at(1))).toEqual([li])
  expect(presence.meet('b', 'zhao', wang, at(1))).toEqual([])
  expect(presence.meet('a', 'li', { ...li, part: 'phase/p1' }, at(2))).toEqual([wang])
  expect(presence.meet('a', 'wang', wang, at(3))).toEqual([{ ...li, part: 'phase/p1' }])
})

test('who stops asking is gone', () => {
  const presence = new DraftPresence()
  presence.meet('a', 'li', li, at(0))
  expect(presence.meet('a', 'wang', wang, at(15))).toEqual([li])
  expect(presence.meet('a', 'wang', wang, at(16))).toEqual([])
})

test('it never grows without end', () => {
  const presence = new DraftPresence()
  for (let draft = 0; draft < 1_001; draft += 1) presence.meet(String(draft), 'li', li, at(0))
  expect(presence.meet('0', 'wang', wang, at(1))).toEqual([])
  expect(presence.meet('1000', 'wang', wang, at(1))).toEqual([li])
})
