import type { Joined, Observation } from './case'
import { addDecimals } from '../value/add-decimals'
import { trimmedMean } from './trimmed-mean'

/** How amounts and tallies of several units become one's: added up, or weighed. */
export type Joining = Joined['by']

/** What one of the units had, and how much of it counts. */
export interface JoinedPart {
  share: number
  weight: number
  observation: Observation
}

/**
 * What several units had in a period → what the unit has that takes over from them. What is counted adds up by shares:
 * numerators, denominators, answers, what was reported and verified. Amounts and tallies add up where the plan says so, else
 * they are weighted means, as ratings and marks always are. A thing on a list is missing where any of them lacked it. Cases with
 * a size of their own can't be parted: they go where at least half goes. Null where the kinds differ.
 */
export function joinObservations(parts: readonly JoinedPart[], by: Joining, trim = 0): Observation | null {
  const all = <K extends string>(key: K) => {
    const found = parts.flatMap(({ observation, ...part }) =>
      key in observation
        ? [{ ...part, observation: observation as Extract<Observation, Record<K, unknown>> }]
        : [],
    )
    return found.length === parts.length && parts.length > 0 ? found : null
  }
  const ratios = all('numerator')
  if (ratios)
    return {
      numerator: addDecimals(ratios.map(({ share, observation }) => part(share, observation.numerator))),
      denominator: addDecimals(ratios.map(({ share, observation }) => part(share, observation.denominator))),
    }
  const discrepancies = all('verified')
  if (discrepancies)
    return {
      reported: addDecimals(discrepancies.map(({ share, observation }) => part(share, observation.reported))),
      verified: addDecimals(discrepancies.map(({ share, observation }) => part(share, observation.verified))),
    }
  const polls = all('answers')
  if (polls)
    return {
      answers: byCode(
        polls.map(({ share, observation }) => ({ share, record: observation.answers })),
        (each) => addDecimals(each.map(({ share, value }) => part(share, value))),
      ),
    }
  const tallies = all('counts')
  if (tallies)
    return {
      counts: byCode(
        tallies.map(({ observation, ...part }) => ({ ...part, record: observation.counts })),
        (each) =>
          each.some(({ value }) => Array.isArray(value))
            ? each.flatMap(({ share, value }) => (Array.isArray(value) && share >= 0.5 ? value : []))
            : figure(
                each.map(({ share, weight, value }) => ({ share, weight, value: Number(value) })),
                by,
                addDecimals(parts.map(({ weight }) => weight)),
              ),
      ),
    }
  const checklists = all('missing')
  if (checklists)
    return { missing: [...new Set(checklists.flatMap(({ observation }) => observation.missing))].sort() }
  const marks = all('marks')
  if (marks)
    return {
      marks: figure(
        marks.map(({ observation, ...part }) => ({ ...part, value: observation.marks })),
        'mean',
      ),
      reason: [...new Set(marks.map(({ observation }) => observation.reason))].join('；'),
    }
  const ratings = all('scores')
  if (ratings)
    return {
      value: figure(
        ratings.map(({ observation, ...part }) => ({
          ...part,
          value: trimmedMean(observation.scores, trim),
        })),
        'mean',
      ),
    }
  const amounts = all('value')
  if (amounts)
    return {
      value: figure(
        amounts.map(({ observation, ...part }) => ({ ...part, value: observation.value })),
        by,
      ),
    }
  return null
}

interface Weighed {
  share: number
  weight: number
  value: number
}

/** `weights`: of all parts, where some have nothing here, which is nought. */
export function figure(
  each: readonly Weighed[],
  by: Joining,
  weights = addDecimals(each.map(({ weight }) => weight)),
): number {
  return by === 'sum'
    ? addDecimals(each.map(({ share, value }) => part(share, value)))
    : tidy(each.reduce((total, { weight, value }) => total + weight * value, 0) / weights)
}

/** What comes along of a figure: all of it to the last digit, or a share. */
const part = (share: number, value: number): number => (share === 1 ? value : tidy(share * value))

/** As many digits as people write. */
const tidy = (value: number): number => Number(value.toPrecision(12))

function byCode<Part extends { record: Readonly<Record<string, unknown>> }, Out>(
  parts: readonly Part[],
  join: (each: (Omit<Part, 'record'> & { value: Part['record'][string] })[]) => Out,
): Record<string, Out> {
  const codes = [...new Set(parts.flatMap(({ record }) => Object.keys(record)))].sort()
  return Object.fromEntries(
    codes.map((code) => [
      code,
      join(
        parts.flatMap(({ record, ...part }) =>
          Object.hasOwn(record, code) ? [{ ...part, value: record[code] as Part['record'][string] }] : [],
        ),
      ),
    ]),
  )
}
