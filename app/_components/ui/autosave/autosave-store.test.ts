import { expect, it, vi } from 'vitest'
import { AutosaveStore } from './autosave-store'
import type { Draft, Held } from './drafts'

type Sent = Readonly<Record<string, Draft<string>>>

/** A form of two cells; what it sends is saved, unless `fails`. */
function form({ fails = false, writable = true, full = false, sums = false } = {}) {
  const sent: Sent[] = []
  const kept = new Map<string, Draft<string>>()
  const store = new AutosaveStore<string>({
    held: { a: { entry: '', version: 0 }, b: { entry: '', version: 0 } },
    local: {
      read: () => Promise.resolve(Object.fromEntries(kept)),
      rivals: () => ({}),
      forget: () => Promise.resolve(),
      write: (cell, draft) => {
        if (!full) kept.set(cell, draft)
        return Promise.resolve(!full)
      },
      clear: (cell) => {
        kept.delete(cell)
        return Promise.resolve()
      },
    },
    send: (drafts) => {
      sent.push(drafts)
      if (fails) return Promise.reject(new Error('gone'))
      const saved = Object.entries(drafts).map(([cell, draft]) => ({ cell, version: draft.baseVersion + 1 }))
      const also: Record<string, Held<string>> = sums
        ? { b: { entry: `sum of ${drafts['a']?.entry ?? ''}`, version: 7 } }
        : {}
      return Promise.resolve({ saved, clashes: [], also })
    },
    same: Object.is,
    whole: (entry) => !entry.endsWith('/'),
    passing: () => true,
    blamed: () => [],
    writable,
  })
  return { store, sent, kept, leave: store.subscribe(() => undefined) }
}

it('what was typed a moment before the form was left is sent at once', async () => {
  const { store, sent, kept, leave } = form()
  store.type('a', 'x')
  leave()
  await vi.waitFor(() => expect(kept.size).toBe(0))
  expect(sent).toEqual([{ a: { entry: 'x', baseVersion: 0 } }])
})

it('also what was typed while a save was under way, after it', async () => {
  const { store, sent, kept, leave } = form()
  store.type('a', 'x')
  void store.flush()
  store.type('a', 'xy')
  leave()
  await vi.waitFor(() => expect(kept.size).toBe(0))
  expect(sent.map((drafts) => drafts['a'])).toEqual([
    { entry: 'x', baseVersion: 0 },
    { entry: 'xy', baseVersion: 1 },
  ])
})

it('what is typed at once, as a paste is, is one change and is sent at once', async () => {
  const { store, sent, kept, leave } = form()
  let told = 0
  const stop = store.subscribe(() => (told += 1))
  store.typeAll({ a: 'x', b: 'y' })
  expect(told).toBe(1)
  stop()
  leave()
  await vi.waitFor(() => expect(kept.size).toBe(0))
  expect(sent).toEqual([{ a: { entry: 'x', baseVersion: 0 }, b: { entry: 'y', baseVersion: 0 } }])
})

it('of two that leave only the last sends; what waits for its other half stays on the device', async () => {
  const { store, sent, kept, leave } = form()
  const leaveToo = store.subscribe(() => undefined)
  store.type('a', '1/')
  leaveToo()
  leave()
  await store.flush()
  expect(sent).toEqual([])
  expect([...kept.keys()]).toEqual(['a'])
})

it('a form that was left doesn’t go on trying: the device keeps what could not be sent', async () => {
  vi.useFakeTimers()
  try {
    const { store, sent, kept, leave } = form({ fails: true })
    store.type('a', 'x')
    leave()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(sent).toHaveLength(1)
    expect([...kept.keys()]).toEqual(['a'])
  } finally {
    vi.useRealTimers()
  }
})

it('other tabs are told what was saved, and take it up', async () => {
  const [one, other] = [form(), form()]
  one.store.onSaved(other.store.receive)
  one.store.type('a', 'x')
  await one.store.flush()
  expect(other.store.snapshot().held['a']).toEqual({ entry: 'x', version: 1 })
})

it('what another tab saved is no draft here any more; what was typed differently stays one', async () => {
  const [one, other] = [form(), form()]
  one.store.onSaved(other.store.receive)
  one.store.type('a', 'x')
  one.store.type('b', 'x')
  other.store.type('a', 'x')
  other.store.type('b', 'y')
  await one.store.flush()
  expect(other.store.snapshot().drafts).toEqual({ b: { entry: 'y', baseVersion: 0 } })
  expect([...other.kept.keys()]).toEqual(['b'])
})

it('a device that keeps nothing is said not to', async () => {
  const { store } = form({ full: true })
  store.type('a', 'x')
  await vi.waitFor(() => expect(store.snapshot().kept).toBe(false))
  expect(store.snapshot()).toMatchObject({ drafts: { a: { entry: 'x' } } })
})

it('what an earlier visit left is not put into a form that can’t be written any more, and not lost either', async () => {
  const { store, sent, kept, leave } = form({ writable: false })
  leave()
  kept.set('a', { entry: 'x', baseVersion: 0 })
  store.subscribe(() => undefined)
  await vi.waitFor(() => expect(Object.keys(store.snapshot().leftover)).toHaveLength(1))
  await store.flush()
  expect(store.snapshot()).toMatchObject({ drafts: {}, leftover: { a: { entry: 'x', baseVersion: 0 } } })
  expect([sent, [...kept.keys()]]).toEqual([[], ['a']])
  store.dropLeftover()
  expect([store.snapshot().leftover, [...kept.keys()]]).toEqual([{}, []])
})

it('what an earlier visit left is taken up and sent; what was typed before it was found is newer', async () => {
  const { store, sent, kept, leave } = form()
  leave()
  kept.set('a', { entry: 'old', baseVersion: 0 })
  kept.set('b', { entry: 'old', baseVersion: 0 })
  store.subscribe(() => undefined)
  store.type('a', 'new')
  await vi.waitFor(() => expect(store.snapshot().restored).toBe(true))
  await store.flush()
  expect(sent.at(-1)).toEqual({
    a: { entry: 'new', baseVersion: 0 },
    b: { entry: 'old', baseVersion: 0 },
  })
})

it('sums that the server made of what was sent are taken up with it', async () => {
  const { store } = form({ sums: true })
  store.type('a', '3')
  await store.flush()
  expect(store.snapshot().held).toEqual({
    a: { entry: '3', version: 1 },
    b: { entry: 'sum of 3', version: 7 },
  })
})
