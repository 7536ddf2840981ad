import type { Observation } from '../scoring/case'

/**
 * What several villages reported → what their township reports: numerators, denominators, counts and answers add up, sizes
 * of cases stand in one list. Villages that reported nothing are left out; null where none reported.
 */
export function sumObservations(reported: readonly (Observation | null)[]): Observation | null {
  const all = reported.filter((each) => each !== null)
  if (all.length === 0) return null
  const ratios = all.filter((each) => 'numerator' in each)
  if (ratios.length === all.length)
    return {
      numerator: add(ratios.map(({ numerator }) => numerator)),
      denominator: add(ratios.map(({ denominator }) => denominator)),
    }
  const amounts = all.filter((each) => 'value' in each)
  if (amounts.length === all.length) return { value: add(amounts.map(({ value }) => value)) }
  const polls = all.filter((each) => 'answers' in each)
  if (polls.length === all.length)
    return {
      answers: byCode(
        polls.map(({ answers }) => answers),
        add,
      ),
    }
  const tallies = all.filter((each) => 'counts' in each)
  if (tallies.length === all.length)
    return {
      counts: byCode(
        tallies.map(({ counts }) => counts),
        (each) =>
          each.some(Array.isArray)
            ? each.flatMap((one) => (Array.isArray(one) ? one : []))
            : add(each.map(Number)),
      ),
    }
  return null
}

function byCode<In, Out>(records: readonly Readonly<Record<string, In>>[], join: (each: In[]) => Out) {
  const codes = [...new Set(records.flatMap((record) => Object.keys(record)))]
  return Object.fromEntries(
    codes.map((code): [string, Out] => {
      const each = records.flatMap((record) => {
        const value = record[code]
        return value === undefined ? [] : [value]
      })
      return [code, join(each)]
    }),
  )
}

/** Adds decimals as they are written: 0.1 and 0.2 are 0.3. */
function add(figures: readonly number[]): number {
  const decimals = Math.max(0, ...figures.map((figure) => String(figure).split('.')[1]?.length ?? 0))
  const sum = figures.reduce((total, figure) => total + figure, 0)
  return decimals === 0 ? sum : Number(sum.toFixed(Math.min(decimals, 20)))
}
