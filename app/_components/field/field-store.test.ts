import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deviceName, FieldStore } from './field-store'
import { heldHere } from './held-here'

const account = { id: '0198a000-0000-7000-8000-000000000001', name: '张' }
const entry = (line: string) => ({
  sheetId: 'sheet',
  line,
  village: null,
  rater: null,
  observation: { value: 1 },
  reason: null,
  deductions: [],
  supersedes: [],
})
const photo = (name: string) => ({
  sheetId: 'sheet',
  line: 'board',
  village: null,
  name,
  hash: null,
  content: new Blob([new Uint8Array(64)], { type: 'image/jpeg' }),
})

let opened: FieldStore[] = []
/** As a page of this browser that is opened. */
const open = async () => {
  const store = new FieldStore(account)
  opened.push(store)
  await store.open()
  return store
}

beforeEach(() =>
  vi.stubGlobal('navigator', { onLine: false, userAgent: 'Mozilla/5.0 (Linux; Android 15) Chrome/140' }),
)
afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(opened.map((store) => store.forget()))
  opened = []
  vi.unstubAllGlobals()
})

test('what was entered is there again after the page was closed, numbered on without a gap or a repetition', async () => {
  const first = await open()
  await first.enter(entry('a'))
  await first.enter(entry('b'))
  await first.photograph(photo('1.jpg'))
  const device = await first.device()
  const second = await open()
  await second.enter(entry('c'))
  expect(second.read().entries.map(({ line, seq, state }) => [line, seq, state])).toEqual([
    ['a', 1, 'waiting'],
    ['b', 2, 'waiting'],
    ['c', 3, 'waiting'],
  ])
  expect(await second.device()).toEqual(device)
  const [kept] = second.read().photos
  expect((await second.bytesOf(kept?.id ?? ''))?.size).toBe(64)
  expect(second.waitsFor('sheet')).toBe(4)
  expect(await heldHere(account)).toMatchObject({ count: 4 })
})

test('an entry that was refused is let go once another over it is received, and waits for nothing', async () => {
  const store = await open()
  const first = await store.enter(entry('a'))
  await store.setEntries([{ ...first, state: 'refused' }])
  expect(store.waitsFor('sheet')).toBe(1)
  const second = await store.enter({ ...entry('a'), supersedes: [first.id] })
  await store.setEntries([{ ...second, state: 'received', receivedAt: new Date() }])
  expect(store.waitsFor('sheet')).toBe(0)
  const again = await open()
  expect(again.read().entries.map(({ id }) => id)).toEqual([second.id])
})

test('no room at the tenth photo: the nine before stay, it says so, and the photo is the caller’s to save', async () => {
  const store = await open()
  let puts = 0
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
    this: IDBObjectStore,
    ...value: unknown[]
  ) => IDBRequest<IDBValidKey>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...value) {
    if (this.name === 'bytes' && (puts += 1) >= 10) throw new DOMException('no room', 'QuotaExceededError')
    return put.apply(this, value)
  })
  const kept: boolean[] = []
  for (let at = 1; at <= 10; at += 1) kept.push(await store.photograph(photo(`${String(at)}.jpg`)))
  expect(kept).toEqual([...Array<boolean>(9).fill(true), false])
  expect(store.read().notKept).toBe('full')
  // Entries are small: they go on being kept, and the warning goes.
  await store.enter(entry('a'))
  expect(store.read().notKept).toBeNull()
  const again = await open()
  expect(again.read().photos.map(({ name }) => name)).toEqual(
    Array.from({ length: 9 }, (_, at) => `${String(at + 1)}.jpg`),
  )
  expect(again.read().entries).toHaveLength(1)
})

test('a photo’s bytes are let go once the server has them, its receipt is not', async () => {
  const store = await open()
  await store.photograph(photo('1.jpg'))
  const [one] = store.read().photos
  const receipt = { file: 'f', hash: 'h', sentHash: null }
  await store.setPhoto(one?.id ?? '', { state: 'received', receipt, receivedAt: new Date() })
  const again = await open()
  expect(again.read().photos).toMatchObject([{ state: 'received', receipt }])
  expect(await again.bytesOf(one?.id ?? '')).toBeNull()
})

test('signed out, nothing of the account is left on the device', async () => {
  const store = await open()
  await store.enter(entry('a'))
  await store.forget()
  opened = []
  expect(await heldHere(account)).toBeNull()
})

test.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1', 'iPhone · Safari'],
  ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140 Mobile Safari/537.36', 'Android · Chrome'],
  ['Mozilla/5.0 (Phone; HarmonyOS 5.0) HuaweiBrowser/15 Safari/537', 'HarmonyOS · HuaweiBrowser'],
  ['curl', 'Device · Browser'],
])('%s is called %s', (agent, name) => {
  expect(deviceName(agent)).toBe(name)
})
