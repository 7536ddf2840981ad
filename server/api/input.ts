import { z } from 'zod'

/** Text that the database can hold, and hand back unchanged: no NUL, no half of a surrogate pair. */
export const text = z.string().regex(/^[^\0\p{Cs}]*$/u)

/** Shapes that several procedures take. Lengths bound what a request can make the server hold. */
export const id = z.uuid()
export const key = z.uuid().optional()
export const version = z.int().min(1).max(1_000_000)
export const shortText = text.trim().min(1).max(100)
export const longText = text.max(1000)
export const day = z.iso.date()

export const code = text.min(1).max(100)
export const note = text.max(500).nullable()
export const password = text.min(1).max(200)

const count = z.number().min(0).max(1e15)

/** Any kind's observation; whether it is this indicator's kind is judged against the plan. */
export const observation = z.union([
  z.strictObject({ numerator: count, denominator: count }),
  z.strictObject({ value: z.number().min(-1e15).max(1e15) }),
  z.strictObject({ scores: z.array(count).min(1).max(100) }),
  z.strictObject({ answers: z.record(code, count) }),
  z.strictObject({ reported: count, verified: count }),
  z.strictObject({ counts: z.record(code, z.union([count, z.array(count).max(1000)])) }),
  z.strictObject({ missing: z.array(code).max(100) }),
  z.strictObject({ marks: z.number().min(-1e15).max(1e15), reason: text.min(1).max(500) }),
])

export const cell = z.strictObject({
  indicator: code,
  observation: observation.nullable(),
  note,
  baseVersion: z.int().min(0).max(1_000_000),
})

/** Why figures that a check asks about are right, over the explanation that the writer saw. */
export const explanation = z.strictObject({
  check: code,
  about: text.max(10_000),
  text: text.trim().min(1).max(500),
  baseVersion: z.int().min(0).max(1_000_000),
  key,
})
