import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '@/server/files/open-store'
import { printPictures } from './print-pictures'

let folder: string
const before = process.env['MINGJI_DATA']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingji-pictures-'))
  process.env['MINGJI_DATA'] = folder
})

afterAll(async () => {
  if (before === undefined) delete process.env['MINGJI_DATA']
  else process.env['MINGJI_DATA'] = before
  await rm(folder, { recursive: true, force: true })
})

test('photos are small pictures of the file that is kept; one that is lost is left out', async () => {
  const photo = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#486' } })
    .jpeg()
    .toBuffer()
  const hash = await openStore().put(photo)
  const lost = 'f'.repeat(64)
  const pictures = await printPictures([
    { hash, type: 'jpg' },
    { hash, type: 'jpg' },
    { hash: lost, type: 'jpg' },
  ])
  expect(Object.keys(pictures)).toEqual([hash])
  expect(pictures[hash]).toMatchObject({ width: 480, height: 320 })
  expect((await sharp(pictures[hash]?.content).metadata()).format).toBe('jpeg')
})
