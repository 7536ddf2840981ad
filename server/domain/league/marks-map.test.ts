import { describe, expect, test } from 'vitest'
import { mapFinding } from './map-finding'
import { type MapMark, marksMap } from './marks-map'

const mark = (unitId: string, indicatorCode: string, given: Partial<MapMark>): MapMark => ({
  unitId,
  indicatorCode,
  status: 'scored',
  marks: null,
  points: null,
  value: null,
  target: null,
  ...given,
})
const at90 = { lo: 90, hi: 90 }
const indicators = [
  { code: 'B1', direction: 'higher' as const },
  { code: 'E1', direction: 'lower' as const },
]
const mapOf = (marks: MapMark[]) => marksMap({ unitIds: ['first', 'second'], indicators, marks, decimals: 2 })

describe('cells', () => {
  test.each([
    ['a share of the points', { marks: 3.5, points: 7 }, { share: 0.5, attainment: null, meets: null }],
    ['a bonus passes the whole', { marks: 7.7, points: 7 }, { share: 1.1 }],
    ['no points, no share', { marks: 0, points: 0 }, { share: null }],
    ['a value that meets its target', { value: 99, target: at90 }, { meets: true, attainment: 1.1 }],
    ['a value that misses it', { value: 45, target: at90 }, { meets: false, attainment: 0.5 }],
    [
      'what was carried over a missing report is not held against the target',
      { status: 'missing', value: 95, target: at90, marks: 0, points: 7 },
      { meets: null, attainment: null, share: 0 },
    ],
    ['nothing there to report', { status: 'notApplicable' }, { share: null, attainment: null }],
  ] as const)('%s', (_, given, cell) => {
    const found = mapOf([mark('first', 'B1', given)]).rows[0]?.cells[0]
    expect(found).toMatchObject({
      ...cell,
      ...('share' in cell && cell.share !== null ? { share: expect.closeTo(cell.share, 9) as number } : {}),
      ...('attainment' in cell && cell.attainment !== null
        ? { attainment: expect.closeTo(cell.attainment, 9) as number }
        : {}),
    })
  })
  test('a unit without a mark was not asked', () => {
    expect(mapOf([]).rows[1]?.cells.map((cell) => cell.status)).toEqual(['notDue', 'notDue'])
  })
})

describe('sums and findings', () => {
  const map = mapOf([
    mark('first', 'B1', { marks: 6.1, points: 7, value: 88, target: at90 }),
    mark('first', 'E1', { marks: 5, points: 5, value: 4, target: { lo: 5, hi: 5 } }),
    mark('second', 'B1', { marks: 0, points: 7, status: 'missing', target: at90 }),
    mark('second', 'E1', { marks: 4.9, points: 5, value: 5.1, target: { lo: 5, hi: 5 } }),
  ])
  test('rows, columns and the whole add up by hand', () => {
    expect(map.rows.map(({ sum }) => [sum.marks, sum.points])).toEqual([
      [11.1, 12],
      [4.9, 12],
    ])
    expect(map.columns.map(({ sum }) => [sum.marks, sum.points])).toEqual([
      [6.1, 14],
      [9.9, 10],
    ])
    expect(map.total).toMatchObject({ marks: 16, points: 24, met: 1, judged: 3, missing: 1 })
  })
  test('most was lost on the indicator and by the unit that are furthest from their points', () => {
    expect(mapFinding(map, 2).lost).toEqual({
      indicators: { keys: ['B1'], figure: 7.9 },
      units: { keys: ['second'], figure: 7.1 },
    })
  })
  test('ties are all named', () => {
    expect(mapFinding(map, 2).missed).toEqual({
      indicators: { keys: ['B1', 'E1'], figure: 1 },
      units: { keys: ['first', 'second'], figure: 1 },
    })
  })
  test('where nothing was lost, nothing is named', () => {
    const whole = mapOf([mark('first', 'B1', { marks: 7, points: 7 })])
    expect(mapFinding(whole, 2).lost).toEqual({ indicators: null, units: null })
  })
})
