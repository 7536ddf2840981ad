import { z } from 'zod'
import type { Joining } from '../../scoring/join-observations'
import { planCodeSchema } from '../document/plan-code'

/** One of the units that another takes over from. */
const partSchema = z.strictObject({
  unit: planCodeSchema,
  /** Which part of its counts and amounts comes along: 1 is all of it, 0.4 where it was split so. */
  share: z.number().gt(0).max(1),
  /** How much its rates and ratings weigh where means are taken: its people, say. */
  weight: z.number().gt(0).max(1e9),
})

/**
 * 承接: what a unit takes over from those that it was made of. Before `from` its figures and targets are joined from theirs;
 * from then on they are its own. A unit that goes on under its own code, and takes in others, is one of its own parts.
 */
export const takeOverSchema = z.strictObject({
  /** The first period that it answers for. */
  from: planCodeSchema,
  parts: z.array(partSchema).min(1).max(50),
  /** Indicators whose amounts, tallies and targets add up; of all others the weighted mean is taken. */
  adds: z.array(planCodeSchema).max(1000),
})

export type TakeOver = z.infer<typeof takeOverSchema>
export type TakeOverPart = TakeOver['parts'][number]

export const joiningOf = (takeOver: Pick<TakeOver, 'adds'>, indicator: string): Joining =>
  takeOver.adds.includes(indicator) ? 'sum' : 'mean'

/** A unit's membership in a plan: assessed up to a period, or made of others from one on. Left out where it is there all year. */
export interface Membership {
  /** The last period that it is assessed in. */
  until?: string | undefined
  takesOver?: TakeOver | undefined
}

/** A membership without what is not there: a unit that is there all year has neither, so that older plans keep their hash. */
export const membershipOf = ({
  until,
  takesOver,
}: {
  until?: string | null | undefined
  takesOver?: TakeOver | null | undefined
}): Membership => ({ ...(until ? { until } : {}), ...(takesOver ? { takesOver } : {}) })
