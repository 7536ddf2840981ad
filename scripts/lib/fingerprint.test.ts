import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fingerprint, isStamped, makeStamped } from './fingerprint.mjs'
import { temporaryFolder } from './temporary-folder'

test('follows the content, leaves out what is skipped, and minds what else is given', () => {
  const whole = fingerprint(['scripts/lib'])
  expect(fingerprint(['scripts/lib'])).toBe(whole)
  expect(fingerprint(['scripts/lib'], { skip: (path) => path === 'scripts/lib/say.mjs' })).not.toBe(whole)
  expect(fingerprint(['scripts/lib'], { also: ['v20'] })).not.toBe(whole)
  expect(fingerprint(['scripts/lib', 'no-such-file'])).toBe(whole)
})

test('a product is stamped only when it was finished', async () => {
  const stamp = join(temporaryFolder(), 'made-from')
  await makeStamped(stamp, 'one', async () => {})
  expect(isStamped(stamp, 'one')).toBe(true)
  expect(isStamped(stamp, 'two')).toBe(false)
  await expect(makeStamped(stamp, 'two', () => Promise.reject(new Error('interrupted')))).rejects.toThrow()
  expect(isStamped(stamp, 'one')).toBe(false)
})
