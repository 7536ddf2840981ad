import { z } from 'zod'
import { drawMethods } from './draw/draw-frame'

const ids = z.array(z.uuid()).max(5000)

/** Whom and what a round is drawn from, as the office plans it. Kept with the round; a draw freezes it (see `DrawFrame`). */
export const roundScheme = z.strictObject({
  /** The units that it visits. */
  units: ids,
  /** Who may be sent. */
  pool: ids,
  /** Nobody inspects the unit that they belong to. */
  avoidOwn: z.boolean(),
  /** Nobody inspects the unit that they inspected in the last round. */
  avoidLast: z.boolean(),
  /** Former units and whatever else speaks against a pair, each with its reason. */
  exclusions: z
    .array(z.strictObject({ inspector: z.uuid(), unit: z.uuid(), reason: z.string().trim().min(1).max(200) }))
    .max(500),
  method: z.enum(drawMethods),
  /** Households per village, where chance follows them. */
  weights: z
    .array(z.strictObject({ village: z.uuid(), households: z.int().min(1).max(1_000_000) }))
    .max(20_000),
})

export type RoundScheme = z.infer<typeof roundScheme>
