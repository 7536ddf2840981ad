import { z } from 'zod'
import {
  caseIndicatorSchema,
  casePlanSchema,
  gradeSchema,
  LARGEST_NUMBER,
  targetSchema,
} from '../../scoring/case'
import { unitLevels } from '../../units/levels'
import { checkSchema, MOST_CHECKS } from '../../check/plan-check'
import { recountSchema } from '../../inspection/recount/recount'
import { LAST_WORKING_DAY, ruledDays } from '../../period/day-rule'
import { type DeadlineKind, deadlineKinds, LONGEST_DEADLINE, SHORTEST_DEADLINE } from '../deadlines'
import { takeOverSchema } from '../succession/take-over'
import { raterRules } from '../plan-version'
import { planCodeSchema } from './plan-code'

export { PLAN_CODE, planCodeSchema } from './plan-code'

/**
 * A whole plan as data: what a draft is made of, what goes out as JSON or a workbook and comes back, what two versions
 * are compared by and what a publication fixes. Units and bureaus are named by their codes; everything else is the
 * plan's own. Order in a list is the plan's order.
 */

/** Text that the database can hold, and hand back unchanged: no NUL, no half of a surrogate pair. */
const text = z.string().regex(/^[^\0\p{Cs}]*$/u)
const line = text.max(200)
const paragraph = text.max(4000)
/** A name in both languages; an empty English one stands for the Chinese. */
const names = z.strictObject({ zh: line, en: line })
const paragraphs = z.strictObject({ zh: paragraph, en: paragraph })
const figure = z.number().min(-LARGEST_NUMBER).max(LARGEST_NUMBER)

export const scoringSchema = caseIndicatorSchema.omit({
  code: true,
  name: true,
  category: true,
  unit: true,
  definition: true,
  targets: true,
})

const workingDayCount = (kind: DeadlineKind) =>
  z.int().min(SHORTEST_DEADLINE[kind]).max(LONGEST_DEADLINE).optional()
const deadlines = z
  .strictObject({
    appeal: workingDayCount('appeal'),
    confirmation: workingDayCount('confirmation'),
    overdue: workingDayCount('overdue'),
    check: workingDayCount('check'),
    notice: workingDayCount('notice'),
  })
  .refine((own) => deadlineKinds.some((kind) => own[kind] !== undefined))

const settings = z.strictObject({
  code: planCodeSchema,
  year: z.int().min(1900).max(9999),
  name: names,
  assessedLevel: z.enum(unitLevels),
  /** The version of the rules' vocabulary that the plan is written in. */
  rules: z.union([z.literal(1), z.literal(2)]),
  decimals: z.int().min(0).max(6),
  missing: casePlanSchema.shape.missing.unwrap(),
  notAssessed: casePlanSchema.shape.notAssessed.unwrap(),
  rankBy: casePlanSchema.shape.rankBy.unwrap(),
  tieBreak: z.array(planCodeSchema).max(100),
  adjustmentCaps: casePlanSchema.shape.adjustmentCaps.unwrap(),
  /** What the points of every group are to sum to. */
  pointsTotal: z.number().gt(0).max(1e6),
  grades: z.array(gradeSchema.extend({ code: planCodeSchema, name: names })).max(20),
  /** Working days that are not the usual ones; left out where all are, so that older documents keep their hash. */
  deadlines: deadlines.optional(),
})
const category = z.strictObject({ name: names })
const phase = z.strictObject({
  name: names,
  weight: z.number().min(0).max(1e6),
  combine: z.union([z.literal('mean'), z.array(z.number().min(0).max(1e6)).max(60)]),
})
/** Which of a period's days are said as the n-th working day after its end; the dates are what that gave last. */
const nth = z.int().min(1).max(LAST_WORKING_DAY).optional()
const workingDays = z
  .strictObject({ opensOn: nth, dueOn: nth, closesOn: nth })
  .refine((rule) => ruledDays.some((day) => rule[day] !== undefined))
const period = z.strictObject({
  name: names,
  phase: planCodeSchema,
  endsOn: z.iso.date(),
  opensOn: z.iso.date(),
  dueOn: z.iso.date(),
  closesOn: z.iso.date(),
  /** Left out where every day is a date, so that older documents keep their hash. */
  workingDays: workingDays.optional(),
})
const unit = z.strictObject({
  group: planCodeSchema,
  difficulty: z.number().gt(0).max(1000),
  /** Where the unit ends within the year: the last period that it is assessed in. */
  until: planCodeSchema.optional(),
  /** Where it is made of others within the year. Both are left out where nothing changes, so that older documents keep their hash. */
  takesOver: takeOverSchema.optional(),
})
const evidence = z
  .strictObject({
    /** A report can't be submitted without. */
    required: z.literal(true).optional(),
    /** Pictures keep where they were taken. */
    locations: z.literal(true).optional(),
    /** What it is to show. */
    note: line.min(1).optional(),
  })
  .refine(({ required, locations, note }) => (required ?? locations ?? note) !== undefined)
const indicator = z.strictObject({
  category: planCodeSchema,
  name: names,
  unit: names,
  definition: paragraphs,
  suppliedBy: z.enum(['self', 'department', 'inspection', 'system']),
  /** A unit reports it village by village. Left out where it does not, so that older documents keep their hash. */
  byVillage: z.literal(true).optional(),
  /** The bureau that answers for it, by its unit code; the one that supplies it where bureaus do. */
  department: text.max(40).nullable(),
  /** The post that answers for it: a post, never a person's name. */
  post: line,
  /** What that post does to reach it. */
  measures: paragraph,
  /** The clause as the paper says it. */
  clause: paragraph,
  /** What the superior asks of the whole county, and where that is written. */
  superior: z.strictObject({ target: figure, basis: line }).nullable(),
  scoring: scoringSchema,
  /** What is to be attached to its value; left out where the plan says nothing of it. */
  evidence: evidence.optional(),
})
/** A line of an inspection sheet is what an inspector saw: it has no other plan's result. */
const sheetItem = z.strictObject({
  name: names,
  scoring: scoringSchema.omit({ from: true }),
  /** How several inspectors' marks become one. Left out where they must agree, so that older documents keep their hash. */
  raters: z.enum(raterRules).optional(),
  /** Looked at once on the unit, also where villages are drawn. Left out where it is not, for the same reason. */
  once: z.literal(true).optional(),
  /** The reported figure that it counts again, and of which indicator. Left out where it counts none. */
  recounts: recountSchema.extend({ indicator: planCodeSchema }).optional(),
})
const target = z.strictObject({ target: targetSchema })
const veto = z.strictObject({ name: names })
const adjustment = z.strictObject({
  name: names,
  levels: z
    .array(z.strictObject({ code: planCodeSchema, name: names, marks: figure }))
    .min(1)
    .max(20),
  cap: z.number().min(0).max(1e6).optional(),
  oneMatter: z.literal(true).optional(),
})

const position = z.number().min(-1e9).max(1e9)

/** Each part's content as a draft keeps it: its codes stand in its key, and `position` orders the parts of one kind. */
export const partSchemas = {
  settings,
  category: category.extend({ position }),
  phase: phase.extend({ position }),
  period: period.extend({ position }),
  unit: unit.extend({ position }),
  indicator: indicator.extend({ position }),
  sheetItem: sheetItem.extend({ position }),
  target,
  veto: veto.extend({ position }),
  adjustment: adjustment.extend({ position }),
  check: checkSchema.extend({ position }),
} as const

export type PartKind = keyof typeof partSchemas
export type PartContent<Kind extends PartKind> = z.infer<(typeof partSchemas)[Kind]>

const code = planCodeSchema

export const planDocumentSchema = z.strictObject({
  /** What this file is, so that a stray JSON is not taken for a plan. */
  format: z.literal('mingji-plan'),
  formatVersion: z.literal(1),
  settings,
  categories: z.array(category.extend({ code })).max(200),
  phases: z.array(phase.extend({ code })).max(50),
  periods: z.array(period.extend({ code })).max(200),
  units: z.array(unit.extend({ code })).max(5000),
  indicators: z.array(indicator.extend({ code })).max(1000),
  sheetItems: z.array(sheetItem.extend({ indicator: code, code })).max(2000),
  targets: z
    .array(
      z.strictObject({
        indicator: code,
        unit: code.nullable(),
        period: code.nullable(),
        target: targetSchema,
      }),
    )
    .max(200_000),
  vetoes: z.array(veto.extend({ code })).max(200),
  adjustments: z.array(adjustment.extend({ code })).max(200),
  /** Left out where there are none: a plan without checks is, byte for byte, what it was before there were any. */
  checks: z.array(checkSchema.extend({ code })).min(1).max(MOST_CHECKS).optional(),
})

export type PlanDocument = z.infer<typeof planDocumentSchema>
export type Names = z.infer<typeof names>
export type DocumentIndicator = PlanDocument['indicators'][number]
export type DocumentSheetItem = PlanDocument['sheetItems'][number]
export type DocumentTarget = PlanDocument['targets'][number]
