import type { Judgement, Reading } from '../explanation'
import { judgedOf, judgeUnrounded, valueAt, type LevelOf } from './judge-again'
import type { OwnFigure } from './own-figure'
import type { Stretch } from './search'
import type { TurningPoint } from './turning-points'

/** Positions this close to a turning point are looked at one by one: comparisons have a tolerance, values are rounded. */
const MARGIN = 2
/** A rounded value may turn up to half a unit early or late; a wider zone than this is looked through as a stretch. */
const WIDEST_ZONE = 64

type Zone = { low: number; high: number }

/** Where on the grid a turning point lies, as the positions around it. */
function zoneOf(figure: OwnFigure, { reading, value }: TurningPoint): Zone | null {
  const unrounded: Reading = { ...reading, valueDecimals: undefined }
  const origin = Number.isInteger(figure.now) ? figure.now : Math.floor(figure.now)
  const start = valueAt(unrounded, figure.levelAt(origin))
  const slope = valueAt(unrounded, figure.levelAt(origin + 1)) - start
  if (!(slope > 0)) return null
  const slack = reading.valueDecimals === undefined ? 0 : 10 ** -reading.valueDecimals / slope
  const at = origin + (value - start) / slope
  // Far from the origin a slope read off one step is no longer exact.
  const drift = Math.ceil(Math.abs(at - origin) * 1e-9)
  return { low: Math.floor(at - slack) - MARGIN - drift, high: Math.ceil(at + slack) + MARGIN + drift }
}

/**
 * The grid from where a figure stands upward (`way` 1) or downward (−1), cut at the turning points. It ends behind the
 * last of them, or at the figure's own limit.
 */
export function stretchesFrom(
  figure: OwnFigure,
  turns: readonly TurningPoint[],
  way: 1 | -1,
  isSteady: (a: number, b: number) => boolean,
): Stretch[] {
  const zones = turns.flatMap((turn) => zoneOf(figure, turn) ?? [])
  const first = way === 1 ? Math.floor(figure.now) + 1 : Math.ceil(figure.now) - 1
  const [least, most] = [
    Math.max(Math.ceil(figure.least), Math.min(first, ...zones.map((zone) => zone.low))),
    Math.min(Math.floor(figure.most), Math.max(first, ...zones.map((zone) => zone.high))),
  ]
  const last = way === 1 ? most : least
  if ((last - first) * way < 0) return []
  const cuts = new Set<number>([first, last])
  const wide: Zone[] = []
  for (const zone of zones) {
    if (zone.high - zone.low > WIDEST_ZONE) wide.push(zone)
    const near = zone.high - zone.low > WIDEST_ZONE ? [zone.low, zone.high] : positionsOf(zone)
    for (const at of near) if ((at - first) * way >= 0 && (last - at) * way >= 0) cuts.add(at)
  }
  const sorted = [...cuts].sort((a, b) => (a - b) * way)
  return sorted.flatMap((at, k): Stretch[] => {
    const before = sorted[k - 1]
    const own: Stretch = { from: at, to: at, steady: true }
    if (before === undefined || Math.abs(at - before) < 2) return [own]
    const [from, to] = [before + way, at - way]
    const inZone = wide.some(({ low, high }) => Math.min(from, to) <= high && Math.max(from, to) >= low)
    return [{ from, to, steady: !inZone && isSteady(from, to) }, own]
  })
}

const positionsOf = ({ low, high }: Zone): number[] =>
  Array.from({ length: high - low + 1 }, (_, k) => low + k)

/** Which way each piece of a rule goes between two levels: its own marks and its bonus apart, and those of its parts. */
function ways(judgement: Judgement, a: LevelOf, b: LevelOf, max: number | undefined): number[] {
  const { rule, parts } = judgement
  if (parts.length > 0) return parts.flatMap((part) => ways(part, a, b, max))
  const plain: Judgement = { ...judgement, rule: { ...rule, bonus: undefined } }
  const at = (of: Judgement, level: LevelOf) => judgeUnrounded(judgedOf(of, level, max), of)
  const change = at(plain, b) - at(plain, a)
  const withBonus = rule.bonus === undefined ? 0 : at(judgement, b) - at(judgement, a) - change
  return [change, withBonus]
}

/** Whether marks go one way only between two levels that no turning point lies between. */
export function goesOneWay(judgement: Judgement, a: LevelOf, b: LevelOf, max: number | undefined): boolean {
  const all = [...ways(judgement, a, b, max), ...bonusOf(judgement, a, b, max)]
  return !(all.some((way) => way > 1e-12) && all.some((way) => way < -1e-12))
}

/** A blend's own bonus, beside its parts'. */
function bonusOf(judgement: Judgement, a: LevelOf, b: LevelOf, max: number | undefined): number[] {
  const { rule, parts } = judgement
  if (parts.length === 0 || rule.bonus === undefined) return []
  const plain: Judgement = { ...judgement, rule: { ...rule, bonus: undefined } }
  const added = (level: LevelOf) =>
    judgeUnrounded(judgedOf(judgement, level, max), judgement) -
    judgeUnrounded(judgedOf(plain, level, max), plain)
  return [added(b) - added(a)]
}
