import { z } from 'zod'
import { planCodeSchema } from '../plan/document/plan-code'

/**
 * A check of a plan as data: what must hold of the figures of a report, and what is said where it does not. A hard one stands
 * against submitting; a soft one asks for an explanation, which stays with the figures it was written for.
 */

/** Text that the database can hold, and hand back unchanged. */
const line = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\0\p{Cs}]*$/u)
const twoLanguages = (most: number) => z.strictObject({ zh: line(most), en: line(most) })

export const MOST_TEXT = 1000
export const MOST_CHECKS = 300

export const figures = ['value', 'numerator', 'denominator'] as const
const figureSchema = z.strictObject({ indicator: planCodeSchema, figure: z.enum(figures) })
const percent = z.number().gt(0).max(100_000)

/** What must hold: one of the ready-made kinds with its blanks filled, or an expression. */
export const checkTestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('expression'), expression: line(MOST_TEXT) }),
  /** A numerator is not above its denominator. */
  z.strictObject({ type: z.literal('share'), indicator: planCodeSchema }),
  /** The parts make the whole. */
  z.strictObject({
    type: z.literal('sum'),
    whole: figureSchema,
    parts: z.array(figureSchema).min(1).max(20),
  }),
  /** A part is not above the whole. */
  z.strictObject({ type: z.literal('part'), part: figureSchema, whole: figureSchema }),
  /** A figure that is reported cumulated is not below that of the period before, within the year. */
  z.strictObject({ type: z.literal('notBelow'), of: figureSchema }),
  /** A figure is not further from an earlier one than so many per cent; differences under `least` are none. */
  z.strictObject({
    type: z.literal('jump'),
    of: figureSchema,
    against: z.enum(['previous', 'lastYear']),
    percent,
    least: z.number().gt(0).max(1e15).optional(),
  }),
  /** A value lies within what the unit reported before, the value itself left out. */
  z.strictObject({
    type: z.literal('outlier'),
    indicator: planCodeSchema,
    method: z.enum(['minMax', 'z', 'modifiedZ']),
    beyond: z.number().gt(0).max(100).optional(),
    /** How many earlier values there must be, for the rest to be said at all. */
    points: z.int().min(2).max(40),
  }),
  /** A figure is not further from a bureau's, or from an inspected one, than so many per cent. */
  z.strictObject({
    type: z.literal('differs'),
    of: figureSchema,
    source: z.enum(['department', 'verified']),
    from: figureSchema,
    percent,
  }),
])

export const checkSchema = z.strictObject({
  name: twoLanguages(200),
  kind: z.enum(['hard', 'soft']),
  /** Whose figures it checks: what a unit reports itself, or what a bureau enters for it. */
  source: z.enum(['self', 'department']),
  /** The indicators whose fields it points at; none: those that it reads. */
  at: z.array(planCodeSchema).max(20),
  /** The phases in which it applies; none: all. */
  phases: z.array(planCodeSchema).max(50),
  test: checkTestSchema,
  /** What is said to who enters the figures; empty: the test's own sentence. */
  message: twoLanguages(500),
})

export type CheckTest = z.infer<typeof checkTestSchema>
export type CheckTestType = CheckTest['type']
export type FigureOf = z.infer<typeof figureSchema>
export type CheckContent = z.infer<typeof checkSchema>
export type PlanCheck = CheckContent & { code: string }
export type CheckKind = CheckContent['kind']
export type CheckSource = CheckContent['source']
