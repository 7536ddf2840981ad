import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keptSecret } from './secret.mjs'
import { temporaryFolder } from './temporary-folder'

test('a secret is made once, and only its owner may read it', () => {
  const file = join(temporaryFolder(), 'secret')
  const secret = keptSecret(file)
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(keptSecret(file)).toBe(secret)
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
})
