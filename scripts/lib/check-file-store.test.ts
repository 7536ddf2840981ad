import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startS3 } from '@/server/files/store.fixture'
import { checkFileStore } from './check-file-store.mjs'
import { readS3Settings } from './s3-settings.mjs'
import { temporaryFolder } from './temporary-folder'

// Bytes by the ten million, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

let s3: Awaited<ReturnType<typeof startS3>>
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.stop())
const environment = () => ({
  NODE_ENV: 'test' as const,
  MINGJI_S3_ENDPOINT: s3.settings.endpoint,
  MINGJI_S3_BUCKET: 'evidence',
  MINGJI_S3_REGION: 'r1',
  MINGJI_S3_KEY: 'key',
  MINGJI_S3_SECRET: 'secret',
})

test('a folder and a bucket that can be written are good', async () => {
  await checkFileStore(temporaryFolder(), { NODE_ENV: 'test' })
  await checkFileStore(temporaryFolder(), environment())
})

test('a folder that can’t be written is named', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'evidence'), 'in the way')
  await expect(checkFileStore(folder, { NODE_ENV: 'test' })).rejects.toThrow(/evidence is not a folder/)
})

test('a bucket that takes nothing is named, without its secret', async () => {
  const refused = await checkFileStore(temporaryFolder(), {
    ...environment(),
    MINGJI_S3_KEY: 'other',
    MINGJI_S3_SECRET: 'very secret',
  }).catch((error: unknown) => String(error))
  expect(refused).toMatch(
    /the bucket "evidence" at http:\/\/127.0.0.1:\d+ does not take them \(AccessDenied\)/,
  )
  expect(refused).not.toContain('very secret')
  const nobody = { ...environment(), MINGJI_S3_ENDPOINT: 'http://127.0.0.1:9' }
  await expect(checkFileStore(temporaryFolder(), nobody)).rejects.toThrow(/ECONNREFUSED/)
})

test.each([
  ['no bucket', { MINGJI_S3_ENDPOINT: 'https://s3.example.org' }, /MINGJI_S3_BUCKET must name/],
  [
    'no address',
    { MINGJI_S3_BUCKET: 'b', MINGJI_S3_ENDPOINT: 's3' },
    /MINGJI_S3_ENDPOINT must be an address/,
  ],
  ['half a key', { MINGJI_S3_BUCKET: 'b', MINGJI_S3_KEY: 'k' }, /belong together/],
  ['another style', { MINGJI_S3_BUCKET: 'b', MINGJI_S3_PATH_STYLE: 'yes' }, /must be 1 or 0/],
])('settings with %s are refused', (_, settings, words) => {
  expect(() => readS3Settings({ NODE_ENV: 'test', ...settings })).toThrow(words)
})

test('without settings, files are kept in the data folder', () => {
  expect(readS3Settings({ NODE_ENV: 'test' })).toBeNull()
})
