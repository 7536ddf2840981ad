import { z } from 'zod'

/** Shapes that several procedures take. Lengths bound what a request can make the server hold. */
export const id = z.uuid()
export const key = z.uuid().optional()
export const version = z.int().min(1).max(1_000_000)
export const shortText = z.string().trim().min(1).max(100)
export const longText = z.string().max(1000)
export const day = z.iso.date()

const count = z.number().min(0).max(1e15)
const code = z.string().min(1).max(100)

/** Any kind's observation; whether it is this indicator's kind is judged against the plan. */
export const observation = z.union([
  z.strictObject({ numerator: count, denominator: count }),
  z.strictObject({ value: z.number().min(-1e15).max(1e15) }),
  z.strictObject({ answers: z.record(code, count) }),
  z.strictObject({ counts: z.record(code, count) }),
  z.strictObject({ missing: z.array(code).max(100) }),
  z.strictObject({ marks: z.number().min(-1e15).max(1e15), reason: z.string().min(1).max(500) }),
])

export const cell = z.strictObject({
  indicator: code,
  observation: observation.nullable(),
  note: z.string().max(500).nullable(),
  baseVersion: z.int().min(0).max(1_000_000),
})
