import type { Observation } from '../scoring/case'

/** A unit in the record, with the days it is valid: both are its own days, the last one included. */
export interface DatedUnit {
  validFrom: string
  validTo: string | null
}

/** The villages that report in a period: those that exist on its last day. */
export function villagesIn<Village extends DatedUnit>(
  villages: readonly Village[],
  endsOn: string,
): Village[] {
  return villages.filter(
    ({ validFrom, validTo }) => validFrom <= endsOn && (validTo === null || validTo >= endsOn),
  )
}

/**
 * The villages whose figure is still owed. Where none has reported there is nothing to complete: whether that may be is
 * for the township's own note to say.
 */
export function villagesOwed<Village extends { observation: Observation | null }>(
  villages: readonly Village[],
): Village[] {
  const owed = villages.filter(({ observation }) => observation === null)
  return owed.length === villages.length ? [] : owed
}
