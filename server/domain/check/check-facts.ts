import { ownValue } from '../run/own-value'
import type { Observation } from '../scoring/case'
import { Unknown } from './check-functions'
import type { CheckIndicator, CheckScope } from './vocabulary'

/** What a check looks at, of one unit in one period; by the indicator's code. A figure that is not there is left out. */
export interface CheckFacts {
  now: Readonly<Record<string, Observation | null>>
  previous: Readonly<Record<string, Observation>>
  earlier: Readonly<Record<string, Observation>>
  lastYear: Readonly<Record<string, Observation>>
  /** What was due earlier this year; null where a period's figure is missing, so that no sum is told. */
  before: Readonly<Record<string, readonly (Observation | null)[]>>
  history: Readonly<Record<string, readonly number[]>>
  self: Readonly<Record<string, Observation>>
  department: Readonly<Record<string, Observation>>
  verified: Readonly<Record<string, Observation>>
}

export const NO_FACTS: CheckFacts = {
  now: {},
  previous: {},
  earlier: {},
  lastYear: {},
  before: {},
  history: {},
  self: {},
  department: {},
  verified: {},
}

/** One figure that an expression names. */
export interface CheckReference {
  scope: CheckScope
  code: string
  /** `history` has no fields. */
  field: string | null
}

/** What is there at a reference; a figure that is not there is unknown. */
export function factAt(
  facts: CheckFacts,
  indicator: CheckIndicator,
  { scope, code, field }: CheckReference,
): number | boolean | readonly number[] | Unknown {
  if (scope === 'history') return own(facts.history, code) ?? []
  const observation = scope === 'soFar' ? sumSoFar(facts, code) : (own(facts[scope], code) ?? null)
  if (field === 'reported') return observation !== null
  if (observation === null) return new Unknown('missing')
  if (field === 'value') return ownValue(indicator.scoring as never, observation) ?? new Unknown('missing')
  const figure = field === null ? undefined : own(observation as Readonly<Record<string, unknown>>, field)
  return typeof figure === 'number' ? figure : new Unknown('missing')
}

/** No name of a code reaches what every object has. */
const own = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

/** Rates and amounts of the year up to now, added up; null where one of them is missing or can't be added. */
function sumSoFar({ now, before }: CheckFacts, code: string): Observation | null {
  const all = [...(own(before, code) ?? []), own(now, code) ?? null]
  const sum = { numerator: 0, denominator: 0, value: 0 }
  for (const each of all) {
    if (each === null) return null
    if ('numerator' in each) {
      sum.numerator += each.numerator
      sum.denominator += each.denominator
    } else if ('value' in each) sum.value += each.value
    else return null
  }
  const last = all.at(-1)
  if (!last) return null
  return 'numerator' in last
    ? { numerator: sum.numerator, denominator: sum.denominator }
    : { value: sum.value }
}
