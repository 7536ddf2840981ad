import type { AssessmentCase } from '../scoring/case'
import { fromUnits } from '../scoring/rounding'
import type { IndicatorChance } from './chance-cells'
import { compileCase, type CompiledCase } from './compile-case'
import { drawsFor } from './draws-for'
import { makeGenerator } from './generator'
import { quantile } from './quantile'
import { tiersOf } from './tiers'

/** The version of the simulation that a stored one names. It changes when the same seed would give other digits. */
export const SIMULATION = '1'

/** Why a unit has no range in a table. */
export type NoRange =
  /** Nothing that this table is made of has a stated chance that could be drawn. */
  | 'noChance'
  /** Fewer than five units are ranked: places say too little. */
  | 'fewUnits'
  /** A vetoed unit has no rank, whatever its score. */
  | 'vetoed'
  /** Nothing of the unit was assessed. */
  | 'notAssessed'

export type Range = { low: number; high: number }

/** What chance makes of one unit's place in one table. `tier`: counted from the top of its table. */
export type UnitRange = { scope: string; unit: string } & (
  | { rank: Range; total: Range; tier: number; reason: null }
  | { rank: null; total: null; tier: null; reason: NoRange }
)

export type Simulation = {
  version: string
  seed: string
  draws: number
  indicators: IndicatorChance[]
  ranges: UnitRange[]
}

export type SimulationOptions = {
  /** 32 hex digits; see `seedOf`. */
  seed: string
  /** By default as many as `drawsFor` says. */
  draws?: number | undefined
}

/** How far a simulation is. */
export type Progress = { done: number; draws: number }

/** Fewer ranked units than these have no ranges. */
const FEWEST = 5
/** 95 % of draws lie between these quantiles, in thousandths. */
const [LOW, HIGH] = [25, 975] as const

/**
 * How chance passes through a whole scoring: the counts of indicators with a stated chance are drawn again and again,
 * every rule is applied to each draw, and what ranks and totals come of it is collected. What is collected are simulation
 * ranges of the performance behind a count that is itself complete, not confidence sets: capped and stepped marks have no
 * distribution that would make them that. Cells are drawn independently of each other, which is an assumption.
 */
export function simulate(assessment: AssessmentCase, options: SimulationOptions): Simulation {
  const steps = simulateInSteps(assessment, options)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** The same, resting after every hundred draws, for whoever has something else to do or to say meanwhile. */
export function* simulateInSteps(
  assessment: AssessmentCase,
  options: SimulationOptions,
): Generator<Progress, Simulation> {
  const compiled = compileCase(assessment)
  const { seed } = options
  const { scopes, index } = compiled
  const size = index.units.length
  const draws = options.draws ?? drawsFor(compiled)
  compiled.score()
  const asScored = compiled.ranks.map((ranks) => Int32Array.from(ranks))

  const isRanged = compiled.varies
  const kept = scopes.map((_, scope) => {
    const room = isRanged[scope] === true ? size * draws : 0
    return { ranks: new Uint16Array(room), scores: new Float64Array(room) }
  })
  const next = makeGenerator(seed)
  for (let draw = 0; draw < draws && isRanged.includes(true); draw += 1) {
    compiled.draw(next)
    compiled.score()
    kept.forEach(({ ranks, scores }, scope) => {
      if (ranks.length === 0) return
      const [own, figures] = [compiled.ranks[scope], scopes[scope]?.scores]
      for (let unit = 0; unit < size; unit += 1) {
        ranks[unit * draws + draw] = own?.[unit] ?? 0
        scores[unit * draws + draw] = figures?.[unit] ?? NaN
      }
    })
    if ((draw + 1) % 100 === 0) yield { done: draw + 1, draws }
  }
  return {
    version: SIMULATION,
    seed,
    draws,
    indicators: [...compiled.indicators],
    ranges: scopes.flatMap((_, scope) => {
      const { ranks, scores } = kept[scope] ?? { ranks: new Uint16Array(0), scores: new Float64Array(0) }
      return rangesOf(compiled, scope, asScored[scope] ?? new Int32Array(0), draws, ranks, scores)
    }),
  }
}

/** One table's ranges, units in the order of their codes. */
function rangesOf(
  { index, tables, scopes, varies }: CompiledCase,
  scope: number,
  asScored: Int32Array,
  draws: number,
  ranks: Uint16Array,
  scores: Float64Array,
): UnitRange[] {
  const name = scopes[scope]?.scope ?? ''
  const none = (unit: number, reason: NoRange): UnitRange => {
    return { scope: name, unit: index.units[unit]?.code ?? '', rank: null, total: null, tier: null, reason }
  }
  const found = index.units.map((_, unit) => none(unit, 'vetoed'))
  for (const { units } of tables) {
    const ranked = [...units]
      .filter((unit) => (asScored[unit] ?? 0) > 0)
      .sort((a, b) => (asScored[a] ?? 0) - (asScored[b] ?? 0) || a - b)
    for (const unit of units) found[unit] = none(unit, 'notAssessed')
    const reason = varies[scope] !== true ? 'noChance' : ranked.length < FEWEST ? 'fewUnits' : null
    if (reason !== null) {
      for (const unit of ranked) found[unit] = none(unit, reason)
      continue
    }
    const of = <Figures extends Uint16Array | Float64Array>(figures: Figures, unit: number): Figures =>
      figures.subarray(unit * draws, (unit + 1) * draws) as Figures
    const tiers = tiersOf(ranked.length, draws, (place) => of(ranks, ranked[place] ?? 0))
    ranked.forEach((unit, place) => {
      const places = of(ranks, unit)
        .filter((rank) => rank > 0)
        .sort()
      const totals = of(scores, unit)
        .filter((score) => !Number.isNaN(score))
        .sort()
      found[unit] = {
        scope: name,
        unit: index.units[unit]?.code ?? '',
        // A place is a whole one: outwards, so that the range holds at least what it says.
        rank: { low: Math.floor(quantile(places, LOW)), high: Math.ceil(quantile(places, HIGH)) },
        total: rounded(totals, index.decimals),
        tier: tiers[place] ?? 1,
        reason: null,
      }
    })
  }
  return found
}

/** Quantiles of totals in the plan's decimals: what lies between two of them is rounded outwards. */
function rounded(ascending: Float64Array, decimals: number): Range {
  return {
    low: fromUnits(Math.floor(quantile(ascending, LOW)), decimals),
    high: fromUnits(Math.ceil(quantile(ascending, HIGH)), decimals),
  }
}
