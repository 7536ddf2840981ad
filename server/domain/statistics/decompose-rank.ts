import type { Place } from '../ranking/rank-units'
import type { MarksOfRun } from './marks-of-run'
import { type Coalition, shapley } from './shapley'
import { standingsUnder } from './standings-under'
import { type TotalInParts, totalInParts } from './total-in-parts'
import type { OrWhyNot } from './why-not'

/** What moved a rank: an indicator, in all units' marks at once; adjustments; rounding; who is ranked at all (vetoes, new units); the plan's tie-break. */
export type RankMover =
  | { is: 'indicator'; indicator: string }
  | { is: 'adjustments' }
  | { is: 'rounding' }
  | { is: 'field' }
  | { is: 'tieBreak' }
export type RankDecomposition = {
  from: number
  to: number
  /** Each mover's share of the change is `places` ÷ `of`: below 0 moved the unit up. Σ places = (to − from) × of, exactly. The largest first. */
  movers: (RankMover & { places: number })[]
  of: number
  method: 'exact' | 'drawn'
  seed: number
  draws: number
}

/**
 * Why did our rank change between two runs? Shapley values over indicators: what an indicator's change in all units' marks does to this unit's
 * place by total, on average over all orders in which the changes could have come. The tie-break's part is what it adds on
 * top. Exact for few movers, seeded draws of orders for many; sums to the change exactly either way. Refuses a unit that is not
 * ranked in both.
 */
export function decomposeRank(
  before: MarksOfRun,
  now: MarksOfRun,
  unit: string,
  { seed, draws = 2000 }: { seed: number; draws?: number },
): OrWhyNot<RankDecomposition> {
  const decimals = Math.max(before.decimals, now.decimals)
  const first = stateOf(before, unit, decimals)
  const second = stateOf(now, unit, decimals)
  const own = first.units.get(unit) ?? second.units.get(unit)
  if (own === undefined || first.rank === null || second.rank === null) return { whyNot: 'notRanked' }

  const codes = [...new Set([...first.units.keys(), ...second.units.keys()])]
  const steps = movesBetween(codes, first, second)
  const isRanked = (state: State) => codes.map((code) => state.units.has(code))
  const [rankedBefore, rankedNow] = [isRanked(first), isRanked(second)]
  const hasField = rankedBefore.some((ranked, at) => ranked !== rankedNow[at])
  const movers: RankMover[] = [
    ...steps.map(({ mover }) => mover),
    ...(hasField ? [{ is: 'field' } as const] : []),
  ]

  const totals = codes.map((code) => sum(first.units.get(code) ?? second.units.get(code)))
  const ownAt = codes.indexOf(unit)
  let ranked = rankedBefore
  const move = (player: number, sign: 1 | -1) => {
    const step = steps[player]
    if (step === undefined) ranked = sign === 1 ? rankedNow : rankedBefore
    else step.changes.forEach((change, at) => (totals[at] = (totals[at] ?? 0) + sign * change))
  }
  const coalition: Coalition = {
    join: (player) => move(player, 1),
    leave: (player) => move(player, -1),
    worth: () => {
      let rank = 1
      for (let at = 0; at < totals.length; at += 1)
        if (ranked[at] === true && (totals[at] ?? 0) > (totals[ownAt] ?? 0)) rank += 1
      return rank
    },
  }
  const { shares, of, method } = shapley(movers.length, coalition, { seed, draws })
  const byTotal = shares.reduce((all, share) => all + share, 0)
  const found = [
    ...movers.map((mover, at) => ({ ...mover, places: shares[at] ?? 0 })),
    { is: 'tieBreak' as const, places: (second.rank - first.rank) * of - byTotal },
  ]
  return {
    from: first.rank,
    to: second.rank,
    movers: found
      .filter(({ places }) => places !== 0)
      .toSorted((a, b) => Math.abs(b.places) - Math.abs(a.places)),
    of,
    method,
    seed,
    draws,
  }
}

type State = { rank: number | null; units: ReadonlyMap<string, TotalInParts> }

const sum = (parts: TotalInParts | undefined): number =>
  parts === undefined
    ? 0
    : [...parts.indicators.values()].reduce((all, part) => all + part, parts.adjustments + parts.rounding)

/** The ranked units of the unit's own table, each with its total in parts. */
function stateOf(run: MarksOfRun, unit: string, decimals: number): State {
  const places = standingsUnder(run, () => 1)
  const own = places.find((place) => place.unit === unit)
  const isRival = (place: Place) => run.rankBy === 'all' || place.group === own?.group
  const units = new Map(run.units.map((each) => [each.code, each]))
  return {
    rank: own?.rank ?? null,
    units: new Map(
      places.flatMap((place): [string, TotalInParts][] => {
        const marks = units.get(place.unit)
        return place.rank === null || place.total === null || marks === undefined || !isRival(place)
          ? []
          : [[place.unit, totalInParts(run, marks, place.total, decimals)]]
      }),
    ),
  }
}

/** By mover of anybody's total: every unit's change. A unit that is in one state only has none. */
function movesBetween(codes: readonly string[], first: State, second: State) {
  const indicators = [
    ...new Set(
      [first, second].flatMap(({ units }) =>
        [...units.values()].flatMap((each) => [...each.indicators.keys()]),
      ),
    ),
  ]
  const changed = (mover: RankMover, read: (parts: TotalInParts) => number) => ({
    mover,
    changes: codes.map((code) => {
      const [from, to] = [first.units.get(code), second.units.get(code)]
      return from === undefined || to === undefined ? 0 : read(to) - read(from)
    }),
  })
  return [
    ...indicators.map((indicator) =>
      changed({ is: 'indicator', indicator }, (parts) => parts.indicators.get(indicator) ?? 0),
    ),
    changed({ is: 'adjustments' }, ({ adjustments }) => adjustments),
    changed({ is: 'rounding' }, ({ rounding }) => rounding),
  ].filter(({ changes }) => changes.some((change) => change !== 0))
}
