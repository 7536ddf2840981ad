import { describe, expect, test } from 'vitest'
import type { Observation } from '../../scoring/case'
import type { SheetLine } from '../sheet-lines'
import { settleSheet } from '../observations/settle-sheet'
import { type DrawnFrom, samplesOf } from './samples-of'

const line = (
  code: string,
  indicatorCode: string,
  is: SheetLine['is'],
  scoring: Partial<SheetLine['scoring']>,
  more: Partial<SheetLine> = {},
): SheetLine => ({
  ...{ code, name: code, nameEn: code, indicatorCode, is },
  scoring: { phases: ['regular'], kind: 'rating', points: 10, ...scoring },
  ...more,
})
const board = line('board', 'G1', 'item', {
  kind: 'checklist',
  rule: { type: 'checklist', items: ['policy', 'money'].map((code) => ({ code, marks: 5 })) },
})
const files = line('files', 'G1', 'item', {
  ...{ kind: 'ratio', chance: 'sample', multiplier: 100, target: 100 },
  rule: { type: 'proportional' },
})
const faults = line('faults', 'G1', 'item', {
  kind: 'tally',
  rule: { type: 'tally', start: 'full', items: [{ code: 'fault', marks: 1 }] },
})
const desk = line('desk', 'G1', 'item', { kind: 'rating', rule: { type: 'rating' }, max: 10 }, { once: true })
const again = line('again', 'E1', 'recount', { kind: 'discrepancy' })
const answers = ['yes', 'no'].map((code) => ({ code, worth: code === 'yes' ? 1 : 0 }))
const poll = line('F1', 'F1', 'indicator', { kind: 'poll', answers })

const villages = ['v1', 'v2', 'v3'].map((id) => ({ id }))
let count = 0
const seen = (lineCode: string, villageId: string | null, observation: Observation) => ({
  ...{ id: `o${String((count += 1)).padStart(3, '0')}`, lineCode, villageId, observation },
  ...{ raterId: 'zhang', raterName: '张', reason: null, deductions: [], supersedes: [] },
})
const inEach = (code: string, found: readonly Observation[]) =>
  found.map((each, at) => seen(code, villages[at]?.id ?? null, each))
const samples = (
  lines: SheetLine[],
  entered: ReturnType<typeof seen>[],
  drawn: Partial<DrawnFrom> = {},
  in_: readonly { id: string }[] = villages,
) =>
  Object.fromEntries(
    samplesOf(
      [
        { code: 'G1', scoring: { kind: 'rating' } },
        { code: 'E1', scoring: { kind: 'amount' } },
        { code: 'F1', scoring: { kind: 'poll', answers } },
      ],
      { lines, cells: settleSheet(lines, in_, entered).cells },
      in_,
      { villagesInAll: 12, drawsInside: false, bySize: false, ...drawn },
    ),
  )

describe('a rating is what the sheet comes to in each village', () => {
  const lists = inEach('board', [{ missing: [] }, { missing: ['policy'] }, { missing: ['policy', 'money'] }])
  test('by what was looked at there and what was looked at once, out of all of the villages', () => {
    expect(samples([board, desk], [...lists, seen('desk', null, { value: 8 })])).toEqual({
      G1: { villages: [[90], [65], [40]], of: 12 },
    })
  })
  test('cases are added over villages, so that each stands for all of them', () => {
    // Three villages like the second would have six faults of ten marks.
    const counted = inEach('faults', [{ counts: {} }, { counts: { fault: 2 } }, { counts: { fault: 1 } }])
    expect(samples([faults], counted)).toEqual({ G1: { villages: [[100], [40], [70]], of: 12 } })
  })
  test('where files are drawn in a village too, looking at every village leaves some of the chance', () => {
    const drawn = inEach(
      'files',
      [8, 9, 10].map((numerator) => ({ numerator, denominator: 10 })),
    )
    expect(samples([files], drawn)).toEqual({ G1: { villages: [[80], [90], [100]] } })
    expect(samples([board], lists, { drawsInside: true })).toEqual({
      G1: { villages: [[100], [50], [0]] },
    })
  })
})

test('what is counted again is what is off and what was counted, also where households are drawn', () => {
  const found = inEach('again', [
    { reported: 50, verified: 40 },
    { reported: 30, verified: 30 },
    { reported: 20, verified: 25 },
  ])
  const expected = [
    [10, 40],
    [0, 30],
    [5, 25],
  ]
  expect(samples([again], found, { drawsInside: true })).toEqual({ E1: { villages: expected, of: 12 } })
  expect(samples([again], found, { bySize: true })).toEqual({ E1: { villages: expected } })
  expect(samples([again], found, { villagesInAll: 2 })).toEqual({ E1: { villages: expected, of: 3 } })
})

test('answers stand in the plan’s order, and never out of all of the villages', () => {
  const found = inEach('F1', [
    { answers: { no: 2, yes: 8 } },
    { answers: { yes: 10 } },
    { answers: { no: 1, yes: 9 } },
  ])
  expect(samples([poll], found)).toEqual({
    F1: {
      villages: [
        [8, 2],
        [10, 0],
        [9, 1],
      ],
    },
  })
})

test('a sheet that looked at the unit as a whole, or not into every village, has none', () => {
  expect(samples([poll], [seen('F1', null, { answers: { yes: 3 } })], {}, [])).toEqual({})
  expect(samples([again], inEach('again', [{ reported: 1, verified: 1 }]))).toEqual({})
  expect(samples([desk], [seen('desk', null, { value: 8 })])).toEqual({})
})
