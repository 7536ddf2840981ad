import { binomialSampler, type CountSampler } from '@/server/domain/simulation/count-sampler'
import { makeGenerator } from '@/server/domain/simulation/generator'
import { quantile } from '@/server/domain/simulation/quantile'
import type { AssessmentCase } from '@/server/domain/scoring/case'

const EPSILON = 1e-9
const rounded = (figure: number): number => Math.floor((figure + EPSILON) * 100 + 0.5)

/**
 * What a simulation of `drawnCounty` comes to where somebody writes it down for that county alone: the same draws, its two
 * rules as they are, arrays and nothing else. By unit, in hundredths: the ranks and totals between which it lies.
 */
export function plainSimulation({ plan, units, values }: AssessmentCase, seed: string, draws: number) {
  const [size, kinds, quarters] = [units.length, plan.indicators.length, plan.periods.length]
  const at = (indicator: number, quarter: number, unit: number) =>
    (indicator * quarters + quarter) * size + unit
  const due = new Float64Array(kinds * quarters * size)
  const samplers = new Array<CountSampler>(due.length)
  values.forEach((row, position) => {
    if (!('numerator' in row)) return
    const quarter = position % quarters
    const indicator = Math.floor(position / quarters) % kinds
    const unit = Math.floor(position / quarters / kinds)
    due[at(indicator, quarter, unit)] = row.denominator
    samplers[at(indicator, quarter, unit)] = binomialSampler(row.numerator, row.denominator)
  })
  const next = makeGenerator(seed)
  const counts = new Float64Array(due.length)
  const marks = new Float64Array(quarters * size)
  const totals = new Float64Array(size)
  const allRanks = new Uint16Array(size * draws)
  const allTotals = new Float64Array(size * draws)
  for (let draw = 0; draw < draws; draw += 1) {
    for (let cell = 0; cell < counts.length; cell += 1) counts[cell] = samplers[cell]?.draw(next) ?? 0
    marks.fill(0)
    for (let indicator = 0; indicator < kinds; indicator += 1) {
      for (let unit = 0; unit < size; unit += 1) {
        let [served, all] = [0, 0]
        for (let quarter = 0; quarter < quarters; quarter += 1) {
          served += counts[at(indicator, quarter, unit)] ?? 0
          all += due[at(indicator, quarter, unit)] ?? 0
          const value = (100 * served) / all
          const short = Math.max(0, 95 - value)
          const own =
            indicator % 2 === 0 ? 10 - 0.5 * Math.floor(short + EPSILON) : (10 * (value - 60)) / (95 - 60)
          const place = quarter * size + unit
          marks[place] = (marks[place] ?? 0) + rounded(Math.min(10, Math.max(0, own)))
        }
      }
    }
    for (let unit = 0; unit < size; unit += 1) {
      let year = 0
      for (let quarter = 0; quarter < quarters; quarter += 1)
        year += rounded((marks[quarter * size + unit] ?? 0) / (10 * kinds))
      totals[unit] = rounded(rounded(year / 100 / quarters) / 100)
    }
    for (let unit = 0; unit < size; unit += 1) {
      let rank = 1
      for (let other = 0; other < size; other += 1) if ((totals[other] ?? 0) > (totals[unit] ?? 0)) rank += 1
      allRanks[unit * draws + draw] = rank
      allTotals[unit * draws + draw] = totals[unit] ?? 0
    }
  }
  return units.map(({ code }, unit) => {
    const ranks = allRanks.subarray(unit * draws, (unit + 1) * draws).sort()
    const sums = allTotals.subarray(unit * draws, (unit + 1) * draws).sort()
    return {
      unit: code,
      rank: { low: Math.floor(quantile(ranks, 25)), high: Math.ceil(quantile(ranks, 975)) },
      total: { low: Math.floor(quantile(sums, 25)) / 100, high: Math.ceil(quantile(sums, 975)) / 100 },
    }
  })
}
