import { z } from 'zod'
import type { Observation } from '../../scoring/case'

export const recountFigures = ['value', 'numerator', 'denominator'] as const
export type RecountFigure = (typeof recountFigures)[number]

/** Which reported figure a line of a sheet counts again: an indicator’s value, or one of the counts of its rate. */
export interface Recount {
  indicator: string
  figure: RecountFigure
}

export const recountSchema = z.strictObject({
  indicator: z.string().min(1).max(60),
  figure: z.enum(recountFigures),
})

/** The figure of a reported observation that is counted again; null where it has none. */
export function figureOf(observation: Observation | null, figure: RecountFigure): number | null {
  if (observation === null) return null
  if (figure === 'value') return 'value' in observation ? observation.value : null
  return 'numerator' in observation ? observation[figure] : null
}

/** Whether an indicator of that kind has such a figure. */
export const hasFigure = (kind: string, figure: RecountFigure): boolean =>
  figure === 'value' ? kind === 'amount' : kind === 'ratio'
