import { drawUnits } from './draw-units'
import { rankValues } from './rank-values'
import { surelyAhead } from './surely-ahead'
import { LEAST, type OrWhyNot } from './why-not'

/** A unit's figure with its standard error. */
export type Estimate = { unit: string; value: number; error: number }
export type Places = { best: number; worst: number }
export type RankSet = {
  unit: string
  rank: number
  /** Holds this unit's true place, taken by itself. */
  marginal: Places
  /** All units' sets hold their true places together. */
  simultaneous: Places
}
export type RankSets = {
  seed: number
  draws: number
  coverage: number
  /** In the order of the units given. */
  sets: RankSet[]
  /** Of any two units: is the first simultaneously sure to be ahead of the second? */
  isAhead: (unit: string, other: string) => boolean
}

/**
 * Who is really ahead on one rate? Confidence sets for every unit's rank: its place at best is one more than the number of units
 * surely ahead of it, at worst all but those it is surely ahead of. Marginal sets settle one unit's differences to all
 * others at once, simultaneous ones all differences. By a parametric bootstrap of normals, seeded and replayable. Refuses fewer than five
 * units. Source: Mogstad, Romano, Shaikh & Wilhelm 2024 (csranks); Goldstein & Spiegelhalter 1996.
 */
export function rankSets(
  units: readonly Estimate[],
  {
    seed,
    draws: count = 2000,
    coverage = 0.95,
    best = 'highest',
  }: { seed: number; draws?: number; coverage?: number; best?: 'highest' | 'lowest' },
): OrWhyNot<RankSets> {
  const size = units.length
  if (size < LEAST.units) return { whyNot: 'tooFew', of: 'units', have: size, least: LEAST.units }
  const values = units.map(({ value }) => (best === 'highest' ? value : -value))
  const draws = drawUnits(
    units.map(({ error }) => error),
    seed,
    count,
  )
  const all = pairsOf(size, () => true)
  const ahead = surelyAhead(values, draws, all, coverage)
  const ranks = rankValues(values)
  const places = (pairs: readonly (readonly [number, number])[], at: number): Places => ({
    best: 1 + pairs.filter(([, behind]) => behind === at).length,
    worst: size - pairs.filter(([first]) => first === at).length,
  })
  const sets = units.map(({ unit }, at): RankSet => {
    const own = surelyAhead(
      values,
      draws,
      pairsOf(size, (a, b) => a === at || b === at),
      coverage,
    )
    return {
      unit,
      rank: ranks[at] ?? NaN,
      marginal: places(own, at),
      simultaneous: places(ahead, at),
    }
  })
  const sure = new Set(ahead.map(([a, b]) => `${units[a]?.unit ?? ''}\n${units[b]?.unit ?? ''}`))
  return { seed, draws: count, coverage, sets, isAhead: (unit, other) => sure.has(`${unit}\n${other}`) }
}

function pairsOf(size: number, keep: (a: number, b: number) => boolean): [number, number][] {
  const pairs: [number, number][] = []
  for (let a = 0; a < size; a += 1)
    for (let b = 0; b < size; b += 1) if (a !== b && keep(a, b)) pairs.push([a, b])
  return pairs
}
