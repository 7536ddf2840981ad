import { describe, expect, it } from 'vitest'
import {
  type Drafts,
  entryOf,
  keepMine,
  receive,
  restore,
  sendable,
  settle,
  takeTheirs,
  typeEntries,
} from './drafts'

const empty: Drafts<string> = {
  held: { a: { entry: '', version: 0 }, b: { entry: 'b1', version: 1 } },
  drafts: {},
  clashes: {},
}
const theirs = { entry: 'theirs', version: 4, by: '李', at: '2026-11-22T06:00:00Z' }

describe('what is typed', () => {
  it('shows at once and is sent over the version it was typed over', () => {
    const state = typeEntries(empty, { b: 'mine' })
    expect(entryOf(state, 'b')).toBe('mine')
    expect(sendable(state)).toEqual({ b: { entry: 'mine', baseVersion: 1 } })
  })

  it('is held once the server has it', () => {
    const state = typeEntries(empty, { b: 'mine' })
    const after = settle(state, sendable(state), { saved: [{ cell: 'b', version: 2 }], clashes: [] })
    expect(after).toEqual({ ...empty, held: { ...empty.held, b: { entry: 'mine', version: 2 } } })
  })

  it('stays a draft, over the new version, if it went on while the save was under way', () => {
    const state = typeEntries(empty, { b: 'mi' })
    const sent = sendable(state)
    const after = settle(typeEntries(state, { b: 'mine' }), sent, {
      saved: [{ cell: 'b', version: 2 }],
      clashes: [],
    })
    expect(after.drafts).toEqual({ b: { entry: 'mine', baseVersion: 2 } })
  })
})

describe('two people at one cell', () => {
  const typed = typeEntries(empty, { b: 'mine' })
  const clashed = settle(typed, sendable(typed), { saved: [], clashes: [{ cell: 'b', ...theirs }] })

  it('nothing is sent before the choice, and mine still shows', () => {
    expect(sendable(clashed)).toEqual({})
    expect(entryOf(clashed, 'b')).toBe('mine')
  })
  it('keeping mine sends it over theirs', () => {
    expect(sendable(keepMine(clashed, 'b'))).toEqual({ b: { entry: 'mine', baseVersion: 4 } })
  })
  it('taking theirs drops mine', () => {
    const after = takeTheirs(clashed, 'b')
    expect(entryOf(after, 'b')).toBe('theirs')
    expect(sendable(after)).toEqual({})
  })
})

describe('coming back', () => {
  it('what an earlier visit left is typed again, over its own version', () => {
    const after = restore(empty, { b: { entry: 'mine', baseVersion: 0 } }, Object.is)
    expect(sendable(after)).toEqual({ b: { entry: 'mine', baseVersion: 0 } })
  })
  it('a form that takes new cells keeps those that the server has never held', () => {
    const after = restore(empty, { c: { entry: 'new', baseVersion: 0 } }, Object.is, true)
    expect(sendable(after)).toEqual({ c: { entry: 'new', baseVersion: 0 } })
  })
  it('what the server holds anyway, and cells that are gone, are dropped', () => {
    const kept = { b: { entry: 'b1', baseVersion: 0 }, gone: { entry: 'x', baseVersion: 0 } }
    expect(restore(empty, kept, Object.is).drafts).toEqual({})
  })
  it('a newer version from the server shows, an older one does not, a draft stays', () => {
    const state = typeEntries(empty, { a: 'mine' })
    const after = receive(state, { a: { entry: 'new', version: 1 }, b: { entry: 'b0', version: 0 } })
    expect(entryOf(after, 'a')).toBe('mine')
    expect(after.held).toEqual({ a: { entry: 'new', version: 1 }, b: { entry: 'b1', version: 1 } })
  })
})
