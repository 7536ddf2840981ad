import { describe, expect, test } from 'vitest'
import { nextSorting, readSorting, type SortableColumn, sortRows } from './sort-rows'

type Row = { unit: string; score: number | null }
const score: SortableColumn<Row> = { key: 'score', first: 'descending', figureOf: (row) => row.score }
const rank: SortableColumn<Row> = { key: 'rank', first: 'ascending', figureOf: () => 1 }

test.each([
  ['a column', 'score', ['score', 'ascending']],
  ['a column, descending', '-score', ['score', 'descending']],
  ['a column that is not there', 'of.Z', null],
  ['nothing', undefined, null],
])('reads %s', (_, text, expected) => {
  const read = readSorting(text, [rank, score])
  expect(read && [read.column.key, read.direction]).toEqual(expected)
})

describe('a click on a head', () => {
  test.each([
    ['asks for the column’s own direction first', null, '-score'],
    ['turns it round', 'descending', 'score'],
    ['and back', 'ascending', '-score'],
  ] as const)('%s', (_, direction, expected) => {
    expect(nextSorting(score, direction && { column: score, direction })).toBe(expected)
  })
  test('on another head begins anew', () => {
    expect(nextSorting(rank, { column: score, direction: 'ascending' })).toBe('rank')
  })
})

describe('sorted rows', () => {
  const rows = [
    { unit: 'a', score: null },
    { unit: 'b', score: 1 },
    { unit: 'c', score: 2 },
    { unit: 'd', score: 1 },
  ]
  test.each([
    ['ascending', 'bdca'],
    ['descending', 'cbda'],
  ] as const)('%s: equal ones keep their order, what has no figure is last', (direction, expected) => {
    expect(
      sortRows(rows, score, direction)
        .map((row) => row.unit)
        .join(''),
    ).toBe(expected)
  })
})
