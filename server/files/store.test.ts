import { chmod, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { FewAtOnce } from './few-at-once'
import { FileDamaged, type FileStore, keyOf, StoreFailed } from './file-store'
import { folderStore } from './folder-store'
import { hashOf } from './hash-of'
import { s3Store } from './s3-store'
import { startS3 } from './store.fixture'

// Bytes by the ten million, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
let folder: string
let s3: Awaited<ReturnType<typeof startS3>>
const stores: Record<string, FileStore> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingji-store-'))
  s3 = await startS3()
  stores['a folder'] = folderStore(join(folder, 'evidence'))
  stores['a bucket'] = s3Store(s3.settings)
})
afterAll(async () => {
  await s3.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Puts other bytes where a content lies, behind the store's back. */
async function spoil(name: string, hash: string, content: Uint8Array): Promise<void> {
  if (name === 'a folder') await writeFile(join(folder, 'evidence', keyOf('files', hash)), content)
  else s3.objects.set(`/evidence/${keyOf('files', hash)}`, Buffer.from(content))
}

describe.each(['a folder', 'a bucket'])('%s', (name) => {
  const store = () => stores[name] ?? folderStore(folder)

  test('keeps content under its hash and gives it back', async () => {
    const hash = await store().put(bytes('三合镇签到表'))
    expect(hash).toBe(hashOf(bytes('三合镇签到表')))
    expect(await store().read(hash)).toEqual(bytes('三合镇签到表'))
  })

  test('keeps the same content once, also when asked twenty times at once', async () => {
    const many = await Promise.all(Array.from({ length: 20 }, () => store().put(bytes('the same'))))
    expect(new Set(many).size).toBe(1)
    expect(await store().read(many[0] ?? '')).toEqual(bytes('the same'))
  })

  test('has nothing under a hash that nobody stored, and takes no hash for a path', async () => {
    expect(await store().read('0'.repeat(64))).toBeNull()
    expect(await store().readPreview('0'.repeat(64))).toBeNull()
    await expect(store().read('../../secret')).rejects.toThrow('not a hash')
  })

  test('keeps a preview beside the file, and another one over it', async () => {
    const hash = await store().put(bytes('photo'))
    await store().putPreview(hash, bytes('small'))
    await store().putPreview(hash, bytes('smaller'))
    expect(await store().readPreview(hash)).toEqual(bytes('smaller'))
    expect(await store().read(hash)).toEqual(bytes('photo'))
  })

  test('never hands out what lies there with another hash', async () => {
    const hash = await store().put(bytes('what was signed'))
    await spoil(name, hash, bytes('what was signeD'))
    await expect(store().read(hash)).rejects.toThrow(FileDamaged)
  })

  test('writes anew what lies there in half, or spoilt', async () => {
    const hash = await store().put(bytes('a whole file'))
    for (const spoilt of ['a whol', 'a whole filE', '']) {
      await spoil(name, hash, bytes(spoilt))
      expect(await store().put(bytes('a whole file'))).toBe(hash)
      expect(await store().read(hash)).toEqual(bytes('a whole file'))
    }
  })

  test('keeps a file of 25 MB', async () => {
    const large = new Uint8Array(25 * 1024 * 1024).fill(7)
    const hash = await store().put(large)
    expect(hashOf((await store().read(hash)) ?? bytes(''))).toBe(hash)
  }, 60_000)
})

describe('a bucket that misbehaves', () => {
  const failing = async (mishap: (typeof s3)['state']['mishap'], work: () => Promise<unknown>) => {
    s3.state.mishap = mishap
    try {
      await expect(work()).rejects.toThrow(StoreFailed)
    } finally {
      s3.state.mishap = 'none'
    }
  }
  const store = () => stores['a bucket'] ?? folderStore(folder)

  test('a connection lost while sending: nothing is acknowledged, and it can be sent again', async () => {
    await failing('dropped', () => store().put(bytes('cut off')))
    expect(await store().read(hashOf(bytes('cut off')))).toBeNull()
    expect(await store().put(bytes('cut off'))).toBe(hashOf(bytes('cut off')))
  })

  test('half an object, acknowledged by the bucket, is not by us', async () => {
    await failing('half kept', () => store().put(bytes('half of it')))
    await store().put(bytes('half of it'))
    expect(await store().read(hashOf(bytes('half of it')))).toEqual(bytes('half of it'))
  })

  test('a connection lost while answering is no short file', async () => {
    const hash = await store().put(bytes('a long answer'))
    await failing('dropped while answering', () => store().read(hash))
  })

  test('a refusal is a failure, not an empty shelf', async () => {
    const hash = await store().put(bytes('kept'))
    await failing('refused', () => store().read(hash))
    await failing('refused', () => store().put(bytes('more')))
  })

  test('every request was signed, and one that is not is refused', async () => {
    expect(s3.state.unsigned).toBe(0)
    const strange = s3Store({ ...s3.settings, credentials: { accessKeyId: 'other', secretAccessKey: 'x' } })
    await expect(strange.put(bytes('x'))).rejects.toThrow(StoreFailed)
    expect(s3.state.unsigned).toBeGreaterThan(0)
  })

  test('what is there already is not sent again', async () => {
    await store().put(bytes('once'))
    const { writes } = s3.state
    await store().put(bytes('once'))
    expect(s3.state.writes).toBe(writes)
  })
})

describe('a folder that misbehaves', () => {
  test('leaves nothing half written where it cannot be written', async () => {
    const place = join(folder, 'file')
    await writeFile(place, 'in the way')
    const store = folderStore(place)
    await expect(store.put(bytes('x'))).rejects.toThrow(StoreFailed)
    await expect(store.read(hashOf(bytes('x')))).rejects.toThrow(StoreFailed)
    expect(await readFile(place, 'utf8')).toBe('in the way')
  })

  test('a start that was cut leaves no file under the hash', async () => {
    const store = folderStore(join(folder, 'cut'))
    const hash = await store.put(bytes('cut and whole'))
    const path = join(folder, 'cut', keyOf('files', hash))
    expect((await readdir(join(path, '..'))).length).toBe(1)
    await truncate(path, 3)
    await expect(store.read(hash)).rejects.toThrow(FileDamaged)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    await chmod(path, 0o600)
  })
})

test('a few at once: never more, and each in its turn, also after a failure', async () => {
  const few = new FewAtOnce(2)
  const order: number[] = []
  let running = 0
  let most = 0
  const work = (at: number) => async () => {
    running += 1
    most = Math.max(most, running)
    await Promise.resolve()
    order.push(at)
    running -= 1
    if (at === 3) throw new Error('three')
  }
  const all = await Promise.allSettled([0, 1, 2, 3, 4, 5].map((at) => few.run(work(at))))
  expect(most).toBe(2)
  expect(order).toEqual([0, 1, 2, 3, 4, 5])
  expect(all.map(({ status }) => status === 'fulfilled')).toEqual([true, true, true, false, true, true])
})
