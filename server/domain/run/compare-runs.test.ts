import { describe, expect, test } from 'vitest'
import type { CaseValue } from '../scoring/case'
import { type ComparedMark, type ComparedRun, compareRuns, type Standing } from './compare-runs'

const value = (unit: string, period: string, numerator: number, indicator = 'B1'): CaseValue => ({
  unit,
  indicator,
  period,
  source: 'self',
  numerator,
  denominator: 100,
})
const mark = (unit: string, period: string, marks: number | null, indicator = 'B1'): ComparedMark => ({
  unit,
  period,
  indicator,
  status: marks === null ? 'missing' : 'scored',
  marks,
  points: 10,
  value: null,
})
const place = (unit: string, rank: number, score: number, scope = 'year'): Standing => ({
  unit,
  scope,
  rank,
  score,
  status: 'ranked',
})

const run: ComparedRun = {
  engine: '1',
  planVersion: 1,
  values: [value('a', 'Q1', 95), value('b', 'Q1', 90)],
  standings: [place('a', 1, 95), place('b', 2, 90)],
  marks: [mark('a', 'Q1', 9.5), mark('b', 'Q1', 9)],
}
const periods = ['Q1', 'Q2']
const compare = (to: Partial<ComparedRun>, from: Partial<ComparedRun> = {}) =>
  compareRuns({ ...run, ...from }, { ...run, ...to }, periods)

describe('two runs through one period', () => {
  test('of the same record differ in nothing', () => {
    expect(compare({})).toEqual({
      engine: null,
      planVersion: null,
      changed: [],
      same: ['a', 'b'],
      idle: [],
      inputs: 0,
    })
  })

  test('a corrected value: who moved, by which mark, from which input; the other moved by it alone', () => {
    const { changed, same, idle } = compare({
      values: [value('a', 'Q1', 95), value('b', 'Q1', 99)],
      standings: [place('b', 1, 99), place('a', 2, 95)],
      marks: [mark('a', 'Q1', 9.5), mark('b', 'Q1', 9.9)],
    })
    expect(changed.map((unit) => [unit.unit, unit.marks.length])).toEqual([
      ['b', 1],
      ['a', 0],
    ])
    expect(changed[0]?.standings).toEqual([{ scope: 'year', from: place('b', 2, 90), to: place('b', 1, 99) }])
    expect(changed[0]?.marks[0]).toMatchObject({
      from: { marks: 9 },
      to: { marks: 9.9 },
      inputs: [{ from: { numerator: 90, denominator: 100 }, to: { numerator: 99, denominator: 100 } }],
    })
    expect([same, idle]).toEqual([[], []])
  })

  test('a value that came after: missing before, marked now', () => {
    const { changed } = compare(
      {},
      { values: [value('a', 'Q1', 95)], marks: [mark('a', 'Q1', 9.5), mark('b', 'Q1', null)] },
    )
    expect(changed[0]?.marks[0]).toMatchObject({
      from: { status: 'missing' },
      to: { status: 'scored' },
      inputs: [{ from: null, to: { numerator: 90, denominator: 100 } }],
    })
  })

  test('a value that was returned: there is none any more', () => {
    const { changed } = compare({ values: [value('a', 'Q1', 95)], marks: [mark('a', 'Q1', 9.5)] })
    expect(changed[0]?.marks[0]).toMatchObject({ to: null, inputs: [{ to: null }] })
  })

  test('an input that changed no mark is told apart', () => {
    const { changed, idle } = compare({ values: [value('a', 'Q1', 96), value('b', 'Q1', 90)] })
    expect(changed).toEqual([])
    expect(idle.map((input) => input.unit)).toEqual(['a'])
  })

  test('a later period’s mark follows from an earlier one’s value, never the other way round', () => {
    const later = { marks: [...run.marks, mark('a', 'Q2', 5)] }
    const { changed, idle } = compare(
      { marks: [...run.marks, mark('a', 'Q2', 7)], values: [value('a', 'Q1', 97), value('b', 'Q1', 90)] },
      later,
    )
    expect(changed[0]?.marks[0]?.inputs.map((input) => input.period)).toEqual(['Q1'])
    expect(idle).toEqual([])
    const earlier = compare({
      marks: [mark('a', 'Q1', 9), mark('b', 'Q1', 9)],
      values: [...run.values, value('a', 'Q2', 80)],
    })
    expect(earlier.changed[0]?.marks[0]?.inputs).toEqual([])
    expect(earlier.idle.map((input) => input.period)).toEqual(['Q2'])
  })

  test('a mark that moved with others’ figures has no input of its own', () => {
    const { changed } = compare({ marks: [mark('a', 'Q1', 9.1), mark('b', 'Q1', 9)] })
    expect(changed[0]?.marks[0]?.inputs).toEqual([])
  })

  test('another engine or plan version is named', () => {
    expect(compare({ engine: '2', planVersion: 3 })).toMatchObject({
      engine: { from: '1', to: '2' },
      planVersion: { from: 1, to: 3 },
    })
  })

  test('a unit that only one of them assesses changed', () => {
    const { changed } = compare({ standings: [...run.standings, place('c', 3, 80)] })
    expect(changed.map((unit) => unit.unit)).toEqual(['c'])
    expect(changed[0]?.standings[0]).toMatchObject({ from: null, to: { rank: 3 } })
  })

  test('every table compared is told, moved or not', () => {
    const { changed } = compare(
      { standings: [place('a', 1, 95), place('a', 1, 99, 'period:Q1')] },
      { standings: [place('a', 1, 95), place('a', 1, 95, 'period:Q1')] },
    )
    expect(changed[0]?.standings.map((row) => [row.scope, row.from?.score, row.to?.score])).toEqual([
      ['year', 95, 95],
      ['period:Q1', 95, 99],
    ])
  })
})
