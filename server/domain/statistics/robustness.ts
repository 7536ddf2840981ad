import type { Place } from '../ranking/rank-units'
import type { MarksOfRun } from './marks-of-run'
import { randomFrom } from './random'
import { standingsUnder } from './standings-under'

/** What was done to the plan. Factors multiply an indicator's points. */
export type Change =
  | { is: 'weight'; indicator: string; factor: number }
  | { is: 'withoutIndicator'; indicator: string }
  | { is: 'withoutCategory'; category: string }
  | { is: 'withoutTieBreak' }
/** One change and whose place it moved; `first` names the highest place at which the order turns. */
export type Outcome = {
  change: Change
  moves: { unit: string; from: number; to: number }[]
  first: { ahead: string; passed: string; place: number } | null
}
export type Span = { best: number; worst: number }
export type Robustness = {
  seed: number
  draws: number
  outcomes: Outcome[]
  units: {
    unit: string
    rank: number
    /** Over all weights ± 25 % one at a time, and over draws of all weights at once. */
    weights: Span
    drawn: Span
    withoutIndicator: Span
    withoutCategory: Span
    /** Over everything above. */
    all: Span
  }[]
  /** Per indicator the smallest change of its weight, in whole per cent up to 25, at which somebody passes somebody. The smallest first. */
  firstTurns: { indicator: string; percent: number; ahead: string; passed: string; place: number }[]
}

const MOST = 25

/**
 * Would other weights have changed the ranking? Places of the ranked units under weights ± 25 % (one indicator at a time,
 * and all at once drawn evenly from that range), with one indicator or one category left out, and with the plan's tie-break left out.
 * Works on the rounded marks of a scored run, weighed anew as shares of each period's points: marks themselves, and rules that compare
 * units, stay as they were. Vetoed and unassessed units have no place and none here. Seeded.
 * Source: OECD/JRC handbook 2008, step 7; Saisana, Saltelli & Tarantola 2005.
 */
export function robustness(
  run: MarksOfRun,
  { seed, draws = 1000 }: { seed: number; draws?: number },
): Robustness {
  const base = standingsUnder(run, () => 1)
  const ranked = base.flatMap(({ unit, rank, group }) =>
    rank === null ? [] : [{ unit, rank, table: run.rankBy === 'group' ? (group ?? '') : '' }],
  )
  const under = (weightOf: (indicator: string) => number, ties?: 'equal') =>
    ranksOf(standingsUnder(run, weightOf, ties))
  const except = (left: string, weight: number) => (code: string) => (code === left ? weight : 1)
  const assessed = new Set(run.units.flatMap(({ marks }) => marks.map(({ indicator }) => indicator)))
  const indicators = run.indicators.filter(({ code }) => assessed.has(code))
  const categories = [...new Set(indicators.map(({ category }) => category))]

  const outcomes: (Outcome & { ranks: Ranks })[] = [
    ...indicators.flatMap(({ code }) =>
      [1 - MOST / 100, 1 + MOST / 100].map((factor) => ({
        change: { is: 'weight', indicator: code, factor } as const,
        ranks: under(except(code, factor)),
      })),
    ),
    ...indicators.map(({ code }) => ({
      change: { is: 'withoutIndicator', indicator: code } as const,
      ranks: under(except(code, 0)),
    })),
    ...categories.map((category) => ({
      change: { is: 'withoutCategory', category } as const,
      ranks: under((code) =>
        indicators.some((each) => each.code === code && each.category === category) ? 0 : 1,
      ),
    })),
    ...(run.tieBreak.length > 0
      ? [{ change: { is: 'withoutTieBreak' } as const, ranks: under(() => 1, 'equal') }]
      : []),
  ].map(({ change, ranks }) => ({
    change,
    ranks,
    moves: movesTo(ranked, ranks),
    first: firstTurn(ranked, ranks),
  }))

  const random = randomFrom(seed)
  const drawn = Array.from({ length: draws }, () => {
    const weights = new Map(indicators.map(({ code }) => [code, 1 + (MOST / 100) * (2 * random() - 1)]))
    return under((code) => weights.get(code) ?? 1)
  })
  const of = (...kinds: Change['is'][]) =>
    outcomes.filter(({ change }) => kinds.includes(change.is)).map(({ ranks }) => ranks)
  return {
    seed,
    draws,
    outcomes: outcomes.map(({ change, moves, first }) => ({ change, moves, first })),
    units: ranked.map(({ unit, rank }) => {
      const span = (all: readonly Ranks[]): Span => {
        const places = [rank, ...all.flatMap((ranks) => ranks.get(unit) ?? [])]
        return { best: Math.min(...places), worst: Math.max(...places) }
      }
      return {
        unit,
        rank,
        weights: span(of('weight')),
        drawn: span(drawn),
        withoutIndicator: span(of('withoutIndicator')),
        withoutCategory: span(of('withoutCategory')),
        all: span([...outcomes.map(({ ranks }) => ranks), ...drawn]),
      }
    }),
    firstTurns: indicators
      .flatMap(({ code }) => {
        for (let percent = 1; percent <= MOST; percent += 1) {
          for (const signed of [-percent, percent]) {
            const turn = firstTurn(ranked, under(except(code, 1 + signed / 100)))
            if (turn !== null) return [{ indicator: code, percent: signed, ...turn }]
          }
        }
        return []
      })
      .toSorted((a, b) => Math.abs(a.percent) - Math.abs(b.percent)),
  }
}

type Ranks = ReadonlyMap<string, number>
/** `table`: units of different groups don't pass each other where groups are ranked apart. */
type Ranked = readonly { unit: string; rank: number; table: string }[]

const ranksOf = (places: readonly Place[]): Ranks =>
  new Map(places.flatMap(({ unit, rank }) => (rank === null ? [] : [[unit, rank] as const])))

function movesTo(ranked: Ranked, ranks: Ranks): Outcome['moves'] {
  return ranked.flatMap(({ unit, rank }) => {
    const to = ranks.get(unit)
    return to === undefined || to === rank ? [] : [{ unit, from: rank, to }]
  })
}

/** The highest place whose holder is passed: who was level or behind is now ahead. */
function firstTurn(ranked: Ranked, ranks: Ranks): Outcome['first'] {
  for (const { unit: passed, rank: place, table } of ranked) {
    const now = ranks.get(passed)
    if (now === undefined) continue
    const ahead = ranked
      .filter((each) => each.unit !== passed && each.table === table && each.rank >= place)
      .filter(({ unit }) => (ranks.get(unit) ?? Infinity) < now)
      .toSorted((a, b) => (ranks.get(a.unit) ?? 0) - (ranks.get(b.unit) ?? 0))[0]
    if (ahead !== undefined) return { ahead: ahead.unit, passed, place }
  }
  return null
}
