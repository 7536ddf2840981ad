import { caseIndicatorSchema, casePlanSchema, type Target, targetSchema } from '../scoring/case'
import type { IndicatorScoring, PlanVersionFacts } from './plan-version'

const scoringSchema = caseIndicatorSchema.omit({
  code: true,
  name: true,
  category: true,
  unit: true,
  definition: true,
  targets: true,
})

const settingsSchema = casePlanSchema.pick({
  rules: true,
  decimals: true,
  missing: true,
  notAssessed: true,
  rankBy: true,
  tieBreak: true,
  adjustmentCaps: true,
  grades: true,
})

/** The scoring part of an indicator or of a sheet's item, as stored. Throws zod's error where the record is damaged. */
export function readIndicatorScoring(json: unknown): IndicatorScoring {
  return scoringSchema.parse(json)
}

/** A target, as stored. */
export function readTarget(json: unknown): Target {
  return targetSchema.parse(json)
}

/** A plan version's settings, from its columns. Other columns are left aside. */
export function readPlanSettings(row: object): PlanVersionFacts['settings'] {
  const { rules, ...settings } = settingsSchema.strip().parse(row)
  // The first version is what a case without a word on it speaks: cases of before stay as they were, byte for byte.
  return rules === undefined || rules === 1 ? settings : { rules, ...settings }
}
