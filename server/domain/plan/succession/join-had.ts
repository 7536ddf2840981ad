import type { Observation } from '../../scoring/case'
import { joinObservations, type Joining } from '../../scoring/join-observations'
import { joiningOf, type TakeOver, type TakeOverPart } from './take-over'

/**
 * What the parts of a take-over had in one place, joined as the plan says, with what each of them had. Null where one of them had
 * nothing: a figure is not made up of half of them.
 */
export function joinHad<Had extends { observation: Observation }>(
  takesOver: TakeOver,
  indicator: string,
  trim: number | undefined,
  had: (unit: string) => Had | undefined,
): { by: Joining; observation: Observation; of: { part: TakeOverPart; had: Had }[] } | null {
  const of = takesOver.parts.flatMap((part) => {
    const found = had(part.unit)
    return found ? [{ part, had: found }] : []
  })
  if (of.length < takesOver.parts.length) return null
  const by = joiningOf(takesOver, indicator)
  const observation = joinObservations(
    of.map(({ part, had: { observation: own } }) => ({ ...part, observation: own })),
    by,
    trim,
  )
  return observation && { by, observation, of }
}
