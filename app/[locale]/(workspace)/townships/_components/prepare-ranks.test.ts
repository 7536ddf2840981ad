import { describe, expect, test } from 'vitest'
import { FRAME, prepareRanks, type RankPoint } from './prepare-ranks'

const point = (code: string, rank: number | null, given: Partial<RankPoint> = {}): RankPoint => ({
  year: Number(code.slice(0, 4)),
  code,
  phaseCode: 'regular',
  rank,
  ranked: 9,
  ...given,
})
const half = (code: string, rank: number | null) => point(code, rank, { phaseCode: 'half' })

describe('what is drawn', () => {
  test('first place is at the top, the last place that was ranked at the foot', () => {
    const { points, ticks } = prepareRanks([point('2026Q1', 1), point('2026Q2', 9)])
    expect(points.map((each) => each.y)).toEqual([FRAME.top, FRAME.height - FRAME.bottom])
    expect(ticks.map((tick) => tick.rank)).toEqual([1, 5, 9])
  })
  test('ranks that are shared stand at one height', () => {
    const { points } = prepareRanks([point('2026Q1', 5), point('2026Q2', 5)])
    expect(points[0]?.y).toBe(points[1]?.y)
  })
  test('a period without a rank is a gap that nothing is drawn across', () => {
    const { points, joins } = prepareRanks([point('2025Q1', 3), point('2025Q2', null), point('2025Q3', 4)])
    expect(points[1]?.y).toBeNull()
    expect(joins).toEqual([])
  })
  test('inspections between the quarters stand by themselves; the quarters stay joined', () => {
    const { joins, others, mainPhase } = prepareRanks([
      point('2025Q1', 3),
      point('2025Q2', 2),
      half('2025H1', 9),
      point('2025Q3', 4),
    ])
    expect([joins, others, mainPhase]).toEqual([
      [
        [0, 1],
        [1, 3],
      ],
      true,
      'regular',
    ])
  })
  test('where fewer units were ranked, the floor is higher', () => {
    const { points } = prepareRanks([point('2025Q1', 1), point('2025Q2', 1, { ranked: 7 })])
    expect(points[1]?.floor).toBeLessThan(points[0]?.floor ?? 0)
  })
  test('years are bands side by side over the whole width', () => {
    const { years } = prepareRanks([point('2024Q4', 1), point('2025Q1', 1), point('2025Q2', 1)])
    expect(years.map((each) => each.year)).toEqual([2024, 2025])
    expect(years[0]?.to).toBeCloseTo(years[1]?.from ?? 0)
    expect(years[1]?.to).toBeCloseTo(FRAME.width - FRAME.right)
  })
  test('labels are the codes without their year; only the latest two dozen are drawn', () => {
    const many = Array.from({ length: 30 }, (_, at) => point(`${String(2000 + at)}Q1`, 1))
    const { points } = prepareRanks(many)
    expect(points).toHaveLength(24)
    expect(points.at(-1)?.label).toBe('Q1')
  })
  test('a single unit still has an axis, and nothing at all draws nothing', () => {
    expect(prepareRanks([point('2026Q1', 1, { ranked: 1 })]).points[0]?.y).toBe(FRAME.top)
    expect(prepareRanks([])).toMatchObject({ points: [], joins: [], years: [], finding: null })
  })
})

test.each([
  ['from 8th to 1st it rose', [8, 3, 1], 'rose'],
  ['from 1st to 9th it fell', [1, 9], 'fell'],
  ['back where it was, it kept', [4, 1, 4], 'kept'],
  ['one rank is no movement', [null, 4, null], 'once'],
] as const)('%s', (_, ranks, is) => {
  const points = ranks.map((rank, at) => point(`2026Q${String(at + 1)}`, rank))
  expect(prepareRanks(points).finding?.is).toBe(is)
})
test('what is said is of the quarters, not of inspections', () => {
  const { finding } = prepareRanks([point('2026Q1', 2), point('2026Q2', 3), half('2026H1', 9)])
  expect(finding).toMatchObject({ is: 'fell', last: { rank: 3 } })
})
