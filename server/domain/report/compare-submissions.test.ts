import { describe, expect, test } from 'vitest'
import { baseRevision } from './base-revision'
import { compareSubmissions, type SubmittedCell } from './compare-submissions'
import { openWords } from './open-words'
import { passesEveryCheck } from './passes-every-check'

const at = (minute: number) => new Date(Date.UTC(2026, 3, 5, 2, minute))
const event = (action: string, minute: number, fields: { indicator: string; reason: string }[] = []) => ({
  action,
  reason: null,
  fields,
  byName: 'office',
  at: at(minute),
})
const cell = (
  indicator: string,
  value: number | null,
  minute = 0,
  note: string | null = null,
): SubmittedCell => ({
  indicator,
  observation: value === null ? null : { value },
  note,
  by: 'reporter',
  at: at(minute),
  behalfReason: null,
})

describe('the words per cell', () => {
  const returned = event('return', 10, [
    { indicator: 'A', reason: '核对' },
    { indicator: 'B', reason: '补充' },
  ])
  const entered = (code: string) => (code === 'A' ? at(20) : at(5))

  test('are answered by a change of their cell, and by nothing else', () => {
    const words = openWords(
      [event('submit', 1), returned, event('submit', 12), event('withdraw', 13)],
      entered,
    )
    expect([...words].map(([code, { answered }]) => [code, answered])).toEqual([
      ['A', true],
      ['B', false],
    ])
  })

  test('are gone once the report is accepted, and come anew when it is reopened', () => {
    expect(openWords([returned, event('accept', 30)], entered).size).toBe(0)
    const reopened = event('reopen', 40, [{ indicator: 'A', reason: '更正' }])
    expect([...openWords([returned, event('accept', 30), reopened], entered).keys()]).toEqual(['A'])
    expect(openWords([], entered).size).toBe(0)
  })
})

describe('what is compared with what', () => {
  const step = (action: string, revision: number | null) => ({ action, revision })

  test.each([
    ['nothing before the first signature', [], [], null, null],
    ['a first submission has none before it', [step('sign', 1)], [1], 1, null],
    ['a draft after a return: what was returned', [step('sign', 1), step('return', 1)], [1], null, 1],
    ['a second submission: the one that the office saw', [step('return', 1), step('sign', 2)], [1, 2], 2, 1],
    [
      'one that its head took back unseen is passed over',
      [step('return', 1), step('sign', 2), step('withdraw', 2), step('sign', 3)],
      [1, 2, 3],
      3,
      1,
    ],
    ['none was seen: the one before', [step('withdraw', 1), step('sign', 2)], [1, 2], 2, 1],
  ])('%s', (_, steps, numbers, current, expected) => {
    expect(baseRevision(steps, numbers, current)).toBe(expected)
  })
})

describe('what changed', () => {
  test('old and new, who and when; a word on what was left as it was', () => {
    const words = openWords([event('return', 10, [{ indicator: 'B', reason: '补充' }])], () => at(5))
    const rows = compareSubmissions(
      ['A', 'B', 'C', 'D'],
      [cell('A', 1), cell('B', 2), cell('C', 3)],
      [cell('A', 9, 20), cell('B', 2), cell('C', 3), cell('D', null, 21, '无此项')],
      words,
    )
    expect(
      rows.map(({ indicator, changed, at: when, word }) => [indicator, changed, when, word?.reason]),
    ).toEqual([
      ['A', true, at(20), undefined],
      ['B', false, null, '补充'],
      ['D', true, at(21), undefined],
    ])
    expect(rows[0]).toMatchObject({ from: { observation: { value: 1 } }, to: { observation: { value: 9 } } })
  })

  test('a note alone is a change; an indicator no longer due is shown as taken out', () => {
    const rows = compareSubmissions(['A'], [cell('A', 1), cell('Z', 4)], [cell('A', 1, 3, '更正')], new Map())
    expect(rows.map(({ indicator, to }) => [indicator, to?.note ?? null])).toEqual([
      ['A', '更正'],
      ['Z', null],
    ])
  })
})

test('a report passes every check while nothing in it has to be looked into; a missed target is no fault', () => {
  const lost = { is: 'lost', indicator: 'A', value: 1, bounds: null, direction: 'higher', marks: 2 } as const
  expect(passesEveryCheck([], [])).toBe(true)
  expect(passesEveryCheck([lost], [])).toBe(true)
  expect(passesEveryCheck([lost, { is: 'empty', indicator: 'B' }], [])).toBe(false)
  expect(passesEveryCheck([{ is: 'note', indicator: 'B', note: '停电' }], [])).toBe(false)
})
