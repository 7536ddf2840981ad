import { expect, it } from 'vitest'
import { type LastChange, noteChange } from './last-change'
import type { SheetEntry } from './sheet-entry'

const figure = (value: number | null): SheetEntry => ({
  input: { kind: 'value', value },
  reason: '',
  notes: {},
  over: [],
})
const list = (policy: boolean | null): SheetEntry => ({
  input: { kind: 'checklist', present: { policy } },
  reason: '',
  notes: {},
  over: [],
})

/** The last change after going through these entries of one line. */
const through = (code: string, entries: SheetEntry[], start: LastChange | null = null) =>
  entries.slice(1).reduce((last, after, at) => noteChange(last, code, entries[at] ?? after, after), start)

it('three digits typed are one change: taken back, the field is as it was', () => {
  expect(through('a', [figure(7), figure(3), figure(30), figure(300)])?.before).toEqual(figure(7))
})

it('each tap on a choice is one', () => {
  expect(through('a', [list(null), list(true), list(false)])?.before).toEqual(list(true))
})

it('another line begins another change', () => {
  const first = through('a', [figure(7), figure(8)])
  expect(through('b', [figure(1), figure(2)], first)).toMatchObject({ code: 'b', before: figure(1) })
})

it('what came from elsewhere in between is not typed on', () => {
  const first = through('a', [figure(7), figure(8)])
  expect(through('a', [figure(9), figure(10)], first)?.before).toEqual(figure(9))
})
