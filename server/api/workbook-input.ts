import { z } from 'zod'
import { id, key, longText, text } from './input'

/** The report or the period that a workbook is of. */
export const workbook = z.strictObject({ id })

/** An uploaded file; its size is bounded by the route before it is read, and by the reader by name. */
export const file = z.instanceof(Uint8Array)

/** A workbook that was previewed, to be saved. */
export const applied = workbook.extend({
  file,
  seen: z.string().regex(/^[\da-f]{64}$/),
  take: z.array(text.min(1).max(120)).max(5000),
  reason: longText.optional(),
  key,
})
