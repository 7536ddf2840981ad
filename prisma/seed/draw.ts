import type { Observation } from '@/server/domain/scoring/case'
import { type Random, randomOf } from './random'
import { fixedCells } from './story'
import type { DemoUnit } from './units'

/*
 * The demo's figures: what units report (reported.ts), bureaus keep (kept.ts) and inspectors find (inspected.ts),
 * scaled from a district's real nine-month report (births 5.10 ‰ in nine months, 6.98 ‰ expected for the year) to
 * Ping'an's size. Pure: the same seed gives the same figures, cell by cell.
 */

/** Changing it changes every figure that the story does not fix. */
const SEED = 'mingji 20'

/** A value to be entered, with its note where there is nothing to count. */
export interface DemoCell {
  indicator: string
  observation: Observation
  note: string | null
}

/** The year that trends start from. */
export const FIRST_YEAR = 2024

/** The district's service rates at the start, per mille. */
const rates = { B1: 917, B2: 955, B3: 920, B4: 988, B6: 910, C2: 999, D1: 953, D2: 915 } as const
type Rated = keyof typeof rates

/** A quarter: its period's code, and how many quarters after the first it lies. */
export interface Quarter {
  code: string
  year: number
  number: number
  at: number
}

/** The quarter that a regular period is. */
export function quarterOf(code: string): Quarter {
  const [year, number] = [Number(code.slice(0, 4)), Number(code.slice(5))]
  return { code, year, number, at: (year - FIRST_YEAR) * 4 + number - 1 }
}

/** A value kept between two bounds. */
export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value))

/** The numbers of one cell. */
export const random = (unit: DemoUnit, period: string, what: string): Random =>
  randomOf(`${SEED}/${unit.code}/${period}/${what}`)

/** A count that moves a little from quarter to quarter around what is expected. */
export function around(expected: number, { below }: Random): number {
  const spread = Math.max(1, Math.round(expected / 25))
  return Math.max(0, Math.round(expected) - spread + below(2 * spread + 1))
}

/** How far a unit has come on an indicator, per mille: the district's rate, its own standing, years of trend. */
function rateOf(unit: DemoUnit, indicator: Rated, quarter: Quarter, claimed: boolean): number {
  const own = unit.shift + Math.round((unit.trend * quarter.at) / 4) + (claimed ? unit.claims : 0)
  // Allowances are near complete everywhere: a standing moves them little.
  return clamp(
    rates[indicator] + (indicator === 'C2' ? Math.trunc(own / 25) : own),
    780,
    indicator === 'C2' ? 1000 : 995,
  )
}

/** An observation drawn at the unit's own rate; `floor` is the percentage it never falls below. */
export function drawn(
  unit: DemoUnit,
  indicator: Rated,
  quarter: Quarter,
  denominator: number,
  floor = 0,
): Observation {
  const claimed = indicator !== 'B2' && indicator !== 'B3' && indicator !== 'B4'
  const successes = random(unit, quarter.code, indicator).successes(
    denominator,
    rateOf(unit, indicator, quarter, claimed),
  )
  return { numerator: Math.max(successes, Math.ceil((denominator * floor) / 100)), denominator }
}

/** Villages that are not served or equipped yet become fewer, one every few quarters. */
export function villagesWithout(
  { villages, gaps }: DemoUnit,
  { at }: Quarter,
  which: 'B5' | 'A5',
): Observation {
  const left = Math.max(0, gaps[which] - Math.trunc(at / gaps.every))
  return { numerator: villages - left, denominator: villages }
}

const nothingToCount: Readonly<Record<string, string>> = {
  B1: '本季无登记的计划怀孕夫妇。',
  C3: '辖区无计划生育特殊家庭。',
  D2: '本季无在册流动、留守儿童。',
}

/** Cells with what the story fixes in their place, and a note where there was nothing to count. */
export function toCells(unit: DemoUnit, period: string, cells: Record<string, Observation>): DemoCell[] {
  return Object.entries(cells).map(([indicator, generated]) => {
    const observation = fixedCells.get(`${period}/${unit.key}/${indicator}`) ?? generated
    const empty = 'denominator' in observation && observation.denominator === 0
    return { indicator, observation, note: empty ? (nothingToCount[indicator] ?? null) : null }
  })
}
