import { expect, test } from 'vitest'
import { AddressLimit } from './address-limit'
import { UnknownNames } from './unknown-names'

const policy = { failures: 3, seconds: 60 }
const wrong = () => Promise.resolve({ ok: false })
const right = () => Promise.resolve({ ok: true })
const heard = async (attempts: Promise<{ answer: unknown }>[]) =>
  (await Promise.all(attempts)).filter(({ answer }) => answer !== null).length

test('the third failure closes, and says so once; another address is heard', async () => {
  const limit = new AddressLimit(policy)
  expect((await limit.run('a', wrong)).closed).toBe(false)
  expect((await limit.run('a', wrong)).closed).toBe(false)
  expect((await limit.run('a', wrong)).closed).toBe(true)
  expect(await limit.run('a', right)).toEqual({ answer: null, closed: false })
  expect((await limit.run('b', right)).answer).toEqual({ ok: true })
})

test('side by side no more guesses are heard than one after the other, and any number of successes', async () => {
  const limit = new AddressLimit(policy)
  expect(await heard(Array.from({ length: 50 }, () => limit.run('a', right)))).toBe(50)
  expect(await heard(Array.from({ length: 50 }, () => limit.run('a', wrong)))).toBe(3)
})

test('an attempt that could not be made counts neither way', async () => {
  const limit = new AddressLimit(policy)
  const gone = () => Promise.reject(new Error('gone'))
  const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => limit.run('a', gone)))
  expect(attempts.every(({ status }) => status === 'rejected')).toBe(true)
  expect((await limit.run('a', right)).answer).toEqual({ ok: true })
})

test('of unknown names only so many are remembered, the latest', () => {
  const names = new UnknownNames(2)
  const failed = { failedSignIns: 1, lockedUntil: null }
  for (const name of ['a', 'b', 'A', 'c']) names.note(name, failed)
  expect(['a', 'b', 'c'].map((name) => names.read(name).failedSignIns)).toEqual([1, 0, 1])
})
