import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Observation } from '@/server/domain/scoring/case'
import { isSized, itemsOf } from '@/server/domain/value/items-of'

/** What stands in one observation's fields, finished or not: it is one once all its parts are there. */
export type ObservationInput =
  | { kind: 'ratio'; numerator: number | null; denominator: number | null }
  | { kind: 'value'; value: number | null }
  | { kind: 'discrepancy'; reported: number | null; verified: number | null }
  | { kind: 'scores'; scores: readonly number[] | null }
  | {
      kind: 'answers' | 'counts'
      counts: Record<string, number | null>
      /** Of a tally's items that ask for the size of each case; no case is an empty list, not reported is null. */
      sizes?: Record<string, readonly number[] | null>
    }
  | { kind: 'checklist'; present: Record<string, boolean | null> }

/** The fields of one observation, from what is held of it. */
export function toInput(scoring: IndicatorScoring, observation: Observation | null): ObservationInput {
  const perItem = <T>(value: (code: string) => T) =>
    Object.fromEntries(itemsOf(scoring).map(({ code }) => [code, value(code)]))
  switch (scoring.kind) {
    case 'ratio': {
      const ratio = observation && 'numerator' in observation ? observation : null
      return { kind: 'ratio', numerator: ratio?.numerator ?? null, denominator: ratio?.denominator ?? null }
    }
    case 'poll': {
      const answers = observation && 'answers' in observation ? observation.answers : null
      return { kind: 'answers', counts: perItem((code) => (answers ? (answers[code] ?? 0) : null)) }
    }
    case 'tally': {
      const counts = observation && 'counts' in observation ? observation.counts : null
      const [sized, plain] = [
        itemsOf(scoring).filter(isSized),
        itemsOf(scoring).filter((item) => !isSized(item)),
      ]
      const input = {
        kind: 'counts' as const,
        counts: Object.fromEntries(plain.map(({ code }) => [code, counts ? countOf(counts[code]) : null])),
      }
      if (sized.length === 0) return input
      const sizes = sized.map(({ code }) => [code, counts ? sizesOf(counts[code]) : null] as const)
      return { ...input, sizes: Object.fromEntries(sizes) }
    }
    case 'discrepancy': {
      const held = observation && 'reported' in observation ? observation : null
      return { kind: 'discrepancy', reported: held?.reported ?? null, verified: held?.verified ?? null }
    }
    case 'checklist': {
      const missing = observation && 'missing' in observation ? observation.missing : null
      return { kind: 'checklist', present: perItem((code) => (missing ? !missing.includes(code) : null)) }
    }
    case 'manual':
      return { kind: 'value', value: observation && 'marks' in observation ? observation.marks : null }
    case 'rating':
      if (scoring.trim !== undefined && !(observation && 'value' in observation))
        return { kind: 'scores', scores: observation && 'scores' in observation ? observation.scores : null }
      return { kind: 'value', value: observation && 'value' in observation ? observation.value : null }
    case 'amount':
      return { kind: 'value', value: observation && 'value' in observation ? observation.value : null }
  }
}

const countOf = (counted: number | readonly number[] | undefined): number =>
  typeof counted === 'number' ? counted : 0
const sizesOf = (counted: number | readonly number[] | undefined): readonly number[] =>
  typeof counted === 'object' ? counted : []

const parts = (input: ObservationInput): readonly unknown[] => {
  switch (input.kind) {
    case 'ratio':
      return [input.numerator, input.denominator]
    case 'discrepancy':
      return [input.reported, input.verified]
    case 'scores':
      return [input.scores]
    case 'value':
      return [input.value]
    case 'answers':
    case 'counts':
      return [...Object.values(input.counts), ...Object.values(input.sizes ?? {})]
    case 'checklist':
      return Object.values(input.present)
  }
}

/** Whether the fields are all filled or all empty: half an observation is none and waits for its other half. */
export function isWhole(input: ObservationInput): boolean {
  const filled = parts(input).filter((part) => part !== null).length
  return filled === 0 || filled === parts(input).length
}

/** The observation that the fields make; null while anything is empty. Marks given by hand need their `reason`. */
export function toObservation(
  scoring: IndicatorScoring,
  input: ObservationInput,
  reason: string,
): Observation | null {
  if (parts(input).some((part) => part === null)) return null
  switch (input.kind) {
    case 'ratio':
      return { numerator: input.numerator ?? 0, denominator: input.denominator ?? 0 }
    case 'value': {
      const value = input.value ?? 0
      if (scoring.kind !== 'manual') return { value }
      return reason.trim() === '' ? null : { marks: value, reason: reason.trim() }
    }
    case 'answers':
      return { answers: figures(input.counts) }
    case 'counts': {
      const sizes = Object.entries(input.sizes ?? {}).map(([code, each]): [string, number[]] => [
        code,
        [...(each ?? [])],
      ])
      return { counts: { ...figures(input.counts), ...Object.fromEntries(sizes) } }
    }
    case 'discrepancy':
      return { reported: input.reported ?? 0, verified: input.verified ?? 0 }
    case 'scores':
      return { scores: [...(input.scores ?? [])] }
    case 'checklist':
      return { missing: Object.keys(input.present).filter((code) => input.present[code] === false) }
  }
}

const figures = (counts: Record<string, number | null>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).map(([code, count]) => [code, count ?? 0]))
