import { z } from 'zod'

/** The words of an assessment case that its rules, observations and plan are all made of: figures, codes, targets. */

/** Beyond this a double no longer holds two decimals exactly, and no county counts that far. */
export const LARGEST_NUMBER = 1e15

export const figure = z.number().min(-LARGEST_NUMBER).max(LARGEST_NUMBER)
export const count = z.number().min(0).max(LARGEST_NUMBER)
export const positive = z.number().gt(0).max(LARGEST_NUMBER)
export const share = z.number().min(0).max(1)

/** A code is an identifier inside the file. `__proto__` could not be a key of a result, so it is no code. */
export const codeSchema = z
  .string()
  .min(1)
  .max(100)
  .refine((code) => code !== '__proto__')

/** Text for people: one string, or one in each language. */
export const textSchema = z.union([z.string(), z.strictObject({ zh: z.string(), en: z.string() })])

/**
 * Which words a plan may use: 1, or 2 with `most`, `discrepancy`, `scores` and `trim`, `eachPeriod`, `places`, `extra`
 * and `adjustmentItems`. A newer word under an older version is refused.
 */
export const rulesVersionSchema = z.literal([1, 2])
export const sourceSchema = z.enum(['self', 'department', 'verified'])
/** `discrepancy`: how far what was reported is from what a check found, in per cent of the latter. */
export const kindSchema = z.enum([
  'ratio',
  'amount',
  'rating',
  'poll',
  'discrepancy',
  'tally',
  'checklist',
  'manual',
])
export const directionSchema = z.enum(['higher', 'lower', 'range'])
/** `completion` (完成率): 100 × value ÷ target, so that clauses may speak of "110 % of the county's mean". */
export const measureSchema = z.enum(['level', 'change', 'growth', 'completion'])
export const accumulateSchema = z.enum(['none', 'sum', 'latest', 'mean'])
export const scopeSchema = z.enum(['group', 'all'])
/**
 * Another plan's result as an indicator's value: `year`, that plan's year so far, or `period`, one period's own score; of the
 * named period, or of its last one that ends by the end of the period that asks.
 */
export const fromSchema = z.strictObject({
  plan: codeSchema,
  figure: z.enum(['year', 'period']),
  period: codeSchema.optional(),
})
/** Which publication a value was taken from: of which plan, its number and document's hash, and what of it. */
export const provenanceSchema = z.strictObject({
  plan: codeSchema,
  publication: z.int().min(1),
  hash: z.string().min(1).max(100),
  figure: z.enum(['year', 'period']),
  /** The period that the publication goes through. */
  period: codeSchema,
})

const scaled = { times: figure.optional(), plus: figure.optional() }
export const targetReferenceSchema = z.discriminatedUnion('ref', [
  z.strictObject({
    ref: z.enum(['mean', 'median', 'best', 'pooled']),
    scope: scopeSchema.optional(),
    ...scaled,
  }),
  z.strictObject({ ref: z.literal('baseline'), ...scaled }),
  z.strictObject({ ref: z.literal('indicator'), code: codeSchema, ...scaled }),
])
export const targetSchema = z.union([figure, z.tuple([figure, figure]), targetReferenceSchema])
export const targetOverrideSchema = z.strictObject({
  unit: codeSchema.optional(),
  period: codeSchema.optional(),
  target: targetSchema,
})
