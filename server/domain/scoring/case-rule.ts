import { z } from 'zod'
import {
  codeSchema,
  count,
  figure,
  LARGEST_NUMBER,
  measureSchema,
  positive,
  scopeSchema,
  share,
  targetReferenceSchema,
  targetSchema,
  textSchema,
} from './case-words'

/** The rules of an assessment case: how a value, a count or a list becomes marks. */

const modifiers = {
  /** Marks inside the rule are shares of the points instead of absolute. */
  as: z.literal('share').optional(),
  min: figure.optional(),
  difficulty: z.boolean().optional(),
  bonus: z.strictObject({ step: positive, marks: count, cap: count }).optional(),
  /** Every due period so far whose own value is below the limit loses so many marks more. */
  eachPeriod: z.strictObject({ below: figure, marks: count }).optional(),
  zeroBelow: figure.optional(),
  zeroAbove: figure.optional(),
  vetoBelow: figure.optional(),
  vetoAbove: figure.optional(),
}
const bandsSchema = z.array(
  z.union([z.strictObject({ from: figure, marks: figure }), z.strictObject({ to: figure, marks: figure })]),
)
const comparedWith = { ...modifiers, type: z.literal('relative'), scope: scopeSchema.optional() }

const plainRules = [
  z.strictObject({ ...modifiers, type: z.literal('threshold'), else: figure.optional() }),
  z.strictObject({ ...modifiers, type: z.literal('proportional'), from: figure.optional() }),
  z.strictObject({
    ...modifiers,
    type: z.literal('stepDeduction'),
    step: positive,
    marks: count,
    partial: z.enum(['whole', 'started', 'proRata']).optional(),
  }),
  z.strictObject({
    ...modifiers,
    type: z.literal('bands'),
    bands: bandsSchema.min(1),
    else: figure.optional(),
  }),
  z.strictObject({
    ...modifiers,
    type: z.literal('curve'),
    knots: z.array(z.tuple([figure, figure])).min(1),
  }),
  z.strictObject({
    ...modifiers,
    type: z.literal('tally'),
    items: z
      .array(
        z.strictObject({
          code: codeSchema,
          name: textSchema.optional(),
          marks: figure,
          cap: count.optional(),
          /** What is counted are sizes of cases: so much of one case counts at most. */
          most: positive.optional(),
        }),
      )
      .min(1),
    start: z.enum(['full', 'zero']).optional(),
  }),
  z.strictObject({
    ...modifiers,
    type: z.literal('checklist'),
    items: z.array(z.strictObject({ code: codeSchema, name: textSchema.optional(), marks: count })).min(1),
  }),
  z.strictObject({ ...modifiers, type: z.literal('rating'), max: positive.optional() }),
  z.discriminatedUnion('method', [
    z.strictObject({ ...comparedWith, method: z.literal('minmax') }),
    z.strictObject({
      ...comparedWith,
      method: z.literal('efficacy'),
      satisfactory: figure,
      unsatisfactory: figure,
      base: share,
    }),
    z.strictObject({ ...comparedWith, method: z.literal('rankStep'), drop: count }),
    z.strictObject({
      ...comparedWith,
      method: z.literal('places'),
      /** Marks of the first place, the second, and so on; any further place gives 0. */
      top: z.array(count).min(1),
      last: z.number().min(-LARGEST_NUMBER).max(0).optional(),
      /** Units that share the last place all get `last`; otherwise none of them does. */
      lastTied: z.boolean().optional(),
    }),
  ]),
  z.strictObject({ ...modifiers, type: z.literal('manual') }),
] as const

/** Every rule but a blend: what a blend may be made of. */
export const plainRuleSchema = z.discriminatedUnion('type', plainRules)
export const blendPartSchema = z.strictObject({
  weight: figure,
  rule: plainRuleSchema,
  measure: measureSchema.optional(),
  target: targetSchema.optional(),
})
export const blendSchema = z.strictObject({
  ...modifiers,
  type: z.literal('blend'),
  parts: z.array(blendPartSchema).min(1),
  when: targetReferenceSchema.optional(),
  otherwise: z.array(figure).optional(),
})
export const ruleSchema = z.discriminatedUnion('type', [...plainRules, blendSchema])
