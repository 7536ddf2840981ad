/** One published period of a unit. Without a rank it is a gap. */
export interface RankPoint {
  year: number
  code: string
  phaseCode: string
  rank: number | null
  /** How many units had a rank. */
  ranked: number
}

export interface DrawnRank extends RankPoint {
  x: number
  /** Null where there is no rank. */
  y: number | null
  /** Where the last place was. */
  floor: number
  /** Of the phase that is joined up; the others stand by themselves. */
  main: boolean
  /** The code without its year. */
  label: string
}

/** A chart of ranks with every decision made. */
export interface RankModel {
  points: DrawnRank[]
  mainPhase: string | null
  others: boolean
  /** Neighbours of the main phase that both have a rank, as pairs of indexes. */
  joins: (readonly [number, number])[]
  ticks: { rank: number; y: number }[]
  years: { year: number; from: number; to: number }[]
  finding: RankFinding | null
}

/** The main phase's first and latest rank in sight. */
export interface RankFinding {
  is: 'rose' | 'fell' | 'kept' | 'once'
  first: RankPoint
  last: RankPoint
}

/** The drawing's own units; the picture scales with the page. */
export const FRAME = { width: 560, height: 232, left: 28, right: 8, top: 28, bottom: 64 } as const
/** Four years of six published periods. */
const MOST_POINTS = 24

/** Ranks of a unit, oldest first → a chart of the latest two dozen, first place at the top. */
export function prepareRanks(given: readonly RankPoint[]): RankModel {
  const shown = given.slice(-MOST_POINTS)
  const mainPhase = mostFrequent(shown.map((point) => point.phaseCode))
  const last = Math.max(2, ...shown.flatMap(({ rank, ranked }) => [rank ?? 0, ranked]))
  const yOf = (rank: number) =>
    FRAME.top + ((FRAME.height - FRAME.top - FRAME.bottom) * (rank - 1)) / (last - 1)
  const step = (FRAME.width - FRAME.left - FRAME.right) / Math.max(1, shown.length)
  const points = shown.map((point, at): DrawnRank => ({
    ...point,
    x: FRAME.left + step * (at + 0.5),
    y: point.rank === null ? null : yOf(point.rank),
    floor: yOf(Math.max(1, point.ranked)),
    main: point.phaseCode === mainPhase,
    label: point.code.replace(String(point.year), ''),
  }))
  return {
    points,
    mainPhase,
    others: points.some((point) => !point.main),
    joins: joinsOf(points),
    ticks: [...new Set([1, Math.round((1 + last) / 2), last])].map((rank) => ({ rank, y: yOf(rank) })),
    years: yearsOf(points, step),
    finding: findingOf(points.filter((point) => point.main)),
  }
}

/** The phase with most periods; of equal ones the first. */
function mostFrequent(phases: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const phase of phases) counts.set(phase, (counts.get(phase) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function joinsOf(points: readonly DrawnRank[]): (readonly [number, number])[] {
  const main = points.flatMap((point, at) => (point.main ? [at] : []))
  return main.flatMap((at, k) => {
    const before = main[k - 1]
    const both = before !== undefined && points[before]?.y !== null && points[at]?.y !== null
    return both ? [[before, at] as const] : []
  })
}

function yearsOf(points: readonly DrawnRank[], step: number): RankModel['years'] {
  const years: RankModel['years'] = []
  for (const { year, x } of points) {
    const open = years.at(-1)
    if (open?.year === year) open.to = x + step / 2
    else years.push({ year, from: x - step / 2, to: x + step / 2 })
  }
  return years
}

function findingOf(points: readonly RankPoint[]): RankFinding | null {
  const ranked = points.filter((point) => point.rank !== null)
  const [first] = ranked
  const last = ranked.at(-1)
  if (!first || !last) return null
  if (first === last) return { is: 'once', first, last }
  const change = (first.rank ?? 0) - (last.rank ?? 0)
  return { is: change > 0 ? 'rose' : change < 0 ? 'fell' : 'kept', first, last }
}
