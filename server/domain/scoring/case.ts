import { z } from 'zod'
import type { blendSchema, plainRuleSchema } from './case-rule'
import { ruleSchema } from './case-rule'
import {
  accumulateSchema,
  codeSchema,
  count,
  directionSchema,
  figure,
  fromSchema,
  kindSchema,
  measureSchema,
  positive,
  provenanceSchema,
  rulesVersionSchema,
  type scopeSchema,
  share,
  sourceSchema,
  targetOverrideSchema,
  type targetReferenceSchema,
  targetSchema,
  textSchema,
} from './case-words'

export { ruleSchema } from './case-rule'
export { codeSchema, kindSchema, LARGEST_NUMBER, sourceSchema, targetSchema, textSchema } from './case-words'

/**
 * The assessment case: one file with a plan, its units and their values, everything a year's marks follow from.
 * Keys and meanings are those of docs' "The assessment case"; every object is strict. Defaults are not filled in
 * here (a case reads back exactly as it was written); the engine supplies them where it indexes the case.
 * Cross-references and parameters that contradict each other are judged by `readCase`.
 */

/* Observations: what a cell reports, by the indicator's kind */

export const ratioSchema = z.strictObject({ numerator: count, denominator: count })
export const amountSchema = z.strictObject({ value: figure })
export const scoreSchema = z.strictObject({ value: count })
/** What each of several judges gave. */
export const scoresSchema = z.strictObject({ scores: z.array(count).min(1).max(100) })
export const ratingSchema = z.union([scoreSchema, scoresSchema])
export const discrepancySchema = z.strictObject({ reported: count, verified: count })
export const pollSchema = z.strictObject({ answers: z.record(z.string(), count) })
/** How many of each item; for an item with `most`, the size of each case. */
export const tallySchema = z.strictObject({
  counts: z.record(z.string(), z.union([count, z.array(count).max(1000)])),
})
export const checklistSchema = z.strictObject({ missing: z.array(codeSchema) })
export const manualSchema = z.strictObject({ marks: figure, reason: z.string().min(1) })

const observationSchemas = {
  ratio: ratioSchema,
  amount: amountSchema,
  rating: ratingSchema,
  poll: pollSchema,
  discrepancy: discrepancySchema,
  tally: tallySchema,
  checklist: checklistSchema,
  manual: manualSchema,
} as const

/** The shape of an observation of one kind, without the cell it belongs to. */
export function observationSchema<K extends Kind>(kind: K): (typeof observationSchemas)[K] {
  return observationSchemas[kind]
}

/**
 * What a value was joined from, where its unit took over from others: every part with its share, its weight and what counted of it.
 * `by`: whether amounts and tallies were added or weighed.
 */
export const joinedSchema = z.strictObject({
  by: z.enum(['sum', 'mean']),
  of: z
    .array(
      z.strictObject({
        unit: codeSchema,
        share: share.gt(0),
        weight: positive,
        source: sourceSchema,
        observation: z.union([
          ratioSchema,
          amountSchema,
          scoresSchema,
          pollSchema,
          discrepancySchema,
          tallySchema,
          checklistSchema,
          manualSchema,
        ]),
      }),
    )
    .min(1)
    .max(50),
})

/**
 * The villages that a figure was found in: what chance made of drawing them can be drawn again. By village, the figures that the
 * observation consists of: `[numerator, denominator]`, `[reported, verified]`, the answers in the plan's order; what a
 * sheet comes to in each; of an amount, `[off, counted]`, which it is the ratio of. `of`: how many villages they were drawn from; left
 * out where chance goes on inside a village, or followed its size. It moves no mark.
 */
export const sampleSchema = z.strictObject({
  villages: z.array(z.array(count).min(1).max(100)).min(1).max(1000),
  of: z.int().min(1).max(100_000).optional(),
})

const cell = {
  unit: codeSchema,
  indicator: codeSchema,
  period: codeSchema,
  source: sourceSchema,
  joined: joinedSchema.optional(),
  sample: sampleSchema.optional(),
}
/** A whole row of `values`, by kind. */
export const caseValueSchemas = {
  ratio: z.strictObject({ ...cell, ...ratioSchema.shape }),
  amount: z.strictObject({ ...cell, ...amountSchema.shape, from: provenanceSchema.optional() }),
  rating: z.union([
    z.strictObject({ ...cell, ...scoreSchema.shape }),
    z.strictObject({ ...cell, ...scoresSchema.shape }),
  ]),
  poll: z.strictObject({ ...cell, ...pollSchema.shape }),
  discrepancy: z.strictObject({ ...cell, ...discrepancySchema.shape }),
  tally: z.strictObject({ ...cell, ...tallySchema.shape }),
  checklist: z.strictObject({ ...cell, ...checklistSchema.shape }),
  manual: z.strictObject({ ...cell, ...manualSchema.shape }),
} as const
export const caseValueSchema = z.union([
  caseValueSchemas.ratio,
  caseValueSchemas.amount,
  caseValueSchemas.rating,
  caseValueSchemas.poll,
  caseValueSchemas.discrepancy,
  caseValueSchemas.tally,
  caseValueSchemas.checklist,
  caseValueSchemas.manual,
])

/* The plan */

const periodSchema = z.strictObject({ code: codeSchema, name: textSchema.optional(), end: z.iso.date() })
export const casePhaseSchema = z.strictObject({
  code: codeSchema,
  name: textSchema.optional(),
  weight: positive.optional(),
  periods: z.array(codeSchema),
  combine: z.union([z.literal('mean'), z.array(positive)]).optional(),
})
export const caseIndicatorSchema = z.strictObject({
  code: codeSchema,
  name: textSchema.optional(),
  unit: textSchema.optional(),
  definition: textSchema.optional(),
  chance: z.enum(['binomial', 'poisson', 'sample', 'none']).optional(),
  category: codeSchema,
  phases: z.array(codeSchema),
  reportedIn: z.array(codeSchema).optional(),
  kind: kindSchema,
  multiplier: positive.optional(),
  max: positive.optional(),
  /** Rating by several judges: so many of the highest and of the lowest scores are dropped before the mean. */
  trim: z.int().min(0).max(100).optional(),
  answers: z
    .array(z.strictObject({ code: codeSchema, name: textSchema.optional(), worth: share }))
    .min(1)
    .optional(),
  direction: directionSchema.optional(),
  accumulate: accumulateSchema.optional(),
  measure: measureSchema.optional(),
  baseline: codeSchema.optional(),
  valueDecimals: z.int().min(0).max(6).optional(),
  /** Absent together with `rule`: monitored only, never assessed. */
  points: z.union([count, z.record(codeSchema, count)]).optional(),
  /** Its marks count, its points do not: they only limit the marks. */
  extra: z.boolean().optional(),
  target: targetSchema.optional(),
  targets: z.array(targetOverrideSchema).optional(),
  rule: ruleSchema.optional(),
  /** Its values are another plan's published results. */
  from: fromSchema.optional(),
})
export const gradeSchema = z.strictObject({
  code: codeSchema,
  name: textSchema.optional(),
  from: figure,
  quota: share.optional(),
})
/** What marks are added or taken off for: by level, an item's marks within its cap. */
export const adjustmentItemSchema = z.strictObject({
  code: codeSchema,
  name: textSchema.optional(),
  levels: z.array(z.strictObject({ code: codeSchema, name: textSchema.optional(), marks: figure })).min(1),
  cap: count.optional(),
  /** Of the adjustments for one matter only that of the highest level counts. */
  oneMatter: z.boolean().optional(),
})
export const casePlanSchema = z.strictObject({
  rules: rulesVersionSchema.optional(),
  year: z.int().min(1900).max(9999),
  decimals: z.int().min(0).max(6).optional(),
  missing: z.enum(['zero', 'exclude', 'carry']).optional(),
  notAssessed: z.enum(['rescale', 'full']).optional(),
  categories: z.array(z.strictObject({ code: codeSchema, name: textSchema.optional() })),
  periods: z.array(periodSchema),
  pastPeriods: z.array(periodSchema).optional(),
  phases: z.array(casePhaseSchema),
  indicators: z.array(caseIndicatorSchema),
  adjustmentItems: z.array(adjustmentItemSchema).optional(),
  adjustmentCaps: z.strictObject({ bonus: count.optional(), penalty: count.optional() }).optional(),
  tieBreak: z.array(codeSchema).optional(),
  rankBy: z.enum(['all', 'group']).optional(),
  grades: z.array(gradeSchema).optional(),
})
export const caseUnitSchema = z.strictObject({
  code: codeSchema,
  name: textSchema.optional(),
  group: codeSchema.optional(),
  difficulty: positive.optional(),
})
export const freeAdjustmentSchema = z.strictObject({ unit: codeSchema, marks: figure, reason: z.string() })
export const itemAdjustmentSchema = z.strictObject({
  unit: codeSchema,
  item: codeSchema,
  level: codeSchema,
  /** What it was for, in the same words wherever it is the same. */
  matter: z.string().min(1).max(200).optional(),
  reason: z.string(),
})
export const adjustmentSchema = z.union([freeAdjustmentSchema, itemAdjustmentSchema])
export const vetoSchema = z.strictObject({ unit: codeSchema, clause: z.string() })

export const caseSchema = z.strictObject({
  plan: casePlanSchema,
  units: z.array(caseUnitSchema),
  values: z.array(caseValueSchema),
  adjustments: z.array(adjustmentSchema).optional(),
  vetoes: z.array(vetoSchema).optional(),
  open: z.array(codeSchema).optional(),
  notYet: z.array(codeSchema).optional(),
})

export type Text = z.infer<typeof textSchema>
export type RulesVersion = z.infer<typeof rulesVersionSchema>
export type Source = z.infer<typeof sourceSchema>
export type Kind = z.infer<typeof kindSchema>
export type Direction = z.infer<typeof directionSchema>
export type Measure = z.infer<typeof measureSchema>
export type Accumulate = z.infer<typeof accumulateSchema>
export type Scope = z.infer<typeof scopeSchema>
export type TargetReference = z.infer<typeof targetReferenceSchema>
export type Target = z.infer<typeof targetSchema>
export type PlainRule = z.infer<typeof plainRuleSchema>
export type Blend = z.infer<typeof blendSchema>
export type Rule = z.infer<typeof ruleSchema>
export type Observation =
  | z.infer<typeof ratioSchema>
  | z.infer<typeof amountSchema>
  | z.infer<typeof scoresSchema>
  | z.infer<typeof pollSchema>
  | z.infer<typeof discrepancySchema>
  | z.infer<typeof tallySchema>
  | z.infer<typeof checklistSchema>
  | z.infer<typeof manualSchema>
export type CaseValue = z.infer<typeof caseValueSchema>
export type From = z.infer<typeof fromSchema>
export type Joined = z.infer<typeof joinedSchema>
export type Sample = z.infer<typeof sampleSchema>
export type Provenance = z.infer<typeof provenanceSchema>
export type CasePeriod = z.infer<typeof periodSchema>
export type CasePhase = z.infer<typeof casePhaseSchema>
export type CaseIndicator = z.infer<typeof caseIndicatorSchema>
export type Grade = z.infer<typeof gradeSchema>
export type CasePlan = z.infer<typeof casePlanSchema>
export type CaseUnit = z.infer<typeof caseUnitSchema>
export type AdjustmentItem = z.infer<typeof adjustmentItemSchema>
export type ItemAdjustment = z.infer<typeof itemAdjustmentSchema>
export type Adjustment = z.infer<typeof adjustmentSchema>
export type Veto = z.infer<typeof vetoSchema>
export type AssessmentCase = z.infer<typeof caseSchema>
