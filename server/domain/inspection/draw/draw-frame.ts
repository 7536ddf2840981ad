import { z } from 'zod'

/** The name of the procedure: another way of drawing gets another one. It is part of the seed. */
export const DRAW_FORMAT = 'mingji-draw/1'

export const drawMethods = ['equal', 'systematic-pps'] as const
export type DrawMethod = (typeof drawMethods)[number]

export const exclusionReasons = ['own', 'last', 'wasThere', 'hand'] as const
export type ExclusionReason = (typeof exclusionReasons)[number]

const text = z.string().max(500)
const count = z.int().min(0).max(100_000)

/**
 * What is drawn from, complete: with the seed it gives the result and needs nothing else. Lists only, each in the order of its
 * codes, so that it has one text.
 */
export const drawFrame = z.strictObject({
  format: z.literal(DRAW_FORMAT),
  round: z.strictObject({
    id: text,
    name: text,
    kind: text,
    plan: text,
    year: z.int(),
    period: text,
    /** The round whose villages are looked at again. */
    checks: text.nullable(),
  }),
  /** The how manieth draw of the round. */
  draw: z.int().min(1),
  method: z.enum(drawMethods),
  /** Per township: inspectors and villages; per village: households. */
  wanted: z.strictObject({ inspectors: count, villages: count, households: count }),
  units: z.array(
    z.strictObject({
      code: text,
      name: text,
      /** How many of its villages are drawn: as many as wanted, or all that there are. */
      take: count,
      villages: z.array(
        z.strictObject({
          code: text,
          name: text,
          weight: z.int().min(1).max(10_000_000),
          /** The chance to be drawn, exactly: "1", or a fraction in lowest terms. */
          chance: text,
        }),
      ),
      leftOut: z.array(z.strictObject({ code: text, name: text, because: z.literal('ended') })),
    }),
  ),
  inspectors: z.array(z.strictObject({ id: text, name: text, unit: text })),
  /** Who is not sent where, and why. */
  exclusions: z.array(
    z.strictObject({ unit: text, inspector: text, because: z.enum(exclusionReasons), reason: text }),
  ),
})

export type DrawFrame = z.infer<typeof drawFrame>
