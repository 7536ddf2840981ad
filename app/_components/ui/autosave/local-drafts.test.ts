import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import type { Draft } from './drafts'
import { AutosaveStore } from './autosave-store'
import { localDrafts } from './local-drafts'

const draft = (entry: string) => ({ entry, baseVersion: 1 })
let count = 0
let form = ''
beforeEach(() => {
  form = `report/${String((count += 1))}/account`
})

it('what was written is there for the next page, cell by cell', async () => {
  const page = localDrafts<string>(form)
  expect(await page.write('a', draft('x'))).toBe(true)
  await page.write('b', draft('y'))
  await page.write('a', draft('xy'))
  expect(await localDrafts<string>(form).read()).toEqual({ a: draft('xy'), b: draft('y') })
})

it('another account’s page, or another report’s, sees nothing of it', async () => {
  await localDrafts<string>(form).write('a', draft('x'))
  expect(await localDrafts<string>(`${form}-other`).read()).toEqual({})
})

it('what the server has is forgotten, also by a page that only found it', async () => {
  await localDrafts<string>(form).write('a', draft('x'))
  const next = localDrafts<string>(form)
  await next.read()
  await next.clear('a')
  expect(await localDrafts<string>(form).read()).toEqual({})
})

it('what another tab typed over it since stays', async () => {
  const [one, other] = [localDrafts<string>(form), localDrafts<string>(form)]
  await one.write('a', draft('x'))
  await other.write('a', draft('y'))
  await one.clear('a')
  expect(await localDrafts<string>(form).read()).toEqual({ a: draft('y') })
})

it('in the order in which it was asked, without waiting in between', async () => {
  const page = localDrafts<string>(form)
  void page.write('a', draft('x'))
  void page.clear('a')
  void page.write('a', draft('y'))
  expect(await page.read()).toEqual({ a: draft('y') })
})

it('two pages that end with one cell leave both texts, the later first', async () => {
  const [one, other] = [localDrafts<string>(form), localDrafts<string>(form)]
  await one.write('a', draft('x'))
  await other.write('a', draft('y'))
  await other.write('b', draft('z'))
  const next = localDrafts<string>(form)
  expect(await next.read()).toEqual({ a: draft('y'), b: draft('z') })
  expect(next.rivals()).toMatchObject({ a: [{ draft: draft('x') }] })
})

it('a page that goes on from what it found takes its place', async () => {
  await localDrafts<string>(form).write('a', draft('x'))
  const next = localDrafts<string>(form)
  await next.read()
  await next.write('a', draft('xy'))
  const last = localDrafts<string>(form)
  expect(await last.read()).toEqual({ a: draft('xy') })
  expect(last.rivals()).toEqual({})
})

/** A form opened after the pages before it ended, with what it sent. */
async function opened(held = 'old') {
  const sent: Readonly<Record<string, Draft<string>>>[] = []
  const local = localDrafts<string>(form)
  const store = new AutosaveStore<string>({
    held: { a: { entry: held, version: 1 } },
    local,
    send: (drafts) => {
      sent.push(drafts)
      const saved = Object.entries(drafts).map(([cell, { baseVersion }]) => ({
        cell,
        version: baseVersion + 1,
      }))
      return Promise.resolve({ saved, clashes: [] })
    },
    same: Object.is,
    whole: () => true,
    passing: () => true,
    blamed: () => [],
    writable: true,
  })
  await new Promise<void>((resolve) => {
    store.subscribe(() => {
      if (store.snapshot().restored) resolve()
    })
  })
  await store.flush()
  // What is left once everything that was asked for is done.
  return { store, sent, left: () => local.read() }
}
const endedWith = async (...texts: string[]) => {
  for (const text of texts) await localDrafts<string>(form).write('a', draft(text))
}

it.each([
  ['keepMine', 'y'],
  ['takeTheirs', 'x'],
] as const)(
  'neither is sent before one is chosen: %s sends %s, and nothing is left',
  async (choose, chosen) => {
    await endedWith('x', 'y')
    const { store, sent, left } = await opened()
    expect(sent).toEqual([])
    expect(store.snapshot().drafts).toEqual({ a: draft('y') })
    expect(store.snapshot().clashes['a']).toMatchObject({ entry: 'x', by: '', own: true })
    store[choose]('a')
    await store.flush()
    expect(sent).toEqual([{ a: draft(chosen) }])
    expect(store.snapshot()).toMatchObject({
      drafts: {},
      clashes: {},
      held: { a: { entry: chosen, version: 2 } },
    })
    expect(await left()).toEqual({})
  },
)

it('three are chosen from one after the other; one that says the same, or what is held, is no choice', async () => {
  await endedWith('x', 'old', 'y', 'z', 'z')
  const { store, sent, left } = await opened()
  expect(store.snapshot().clashes['a']).toMatchObject({ entry: 'y' })
  store.keepMine('a')
  expect(store.snapshot().clashes['a']).toMatchObject({ entry: 'x' })
  store.keepMine('a')
  await store.flush()
  expect(sent).toEqual([{ a: draft('z') }])
  expect(await left()).toEqual({})
})
