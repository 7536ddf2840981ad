import { z } from 'zod'
import { adjustmentItemSchema, casePlanSchema, type Target, targetSchema } from '../scoring/case'
import { scoringSchema } from './document/plan-document'
import type { IndicatorScoring, PlanVersionFacts } from './plan-version'

const settingsSchema = casePlanSchema
  .pick({
    rules: true,
    decimals: true,
    missing: true,
    notAssessed: true,
    rankBy: true,
    tieBreak: true,
    adjustmentCaps: true,
    grades: true,
  })
  .extend({ adjustments: z.array(adjustmentItemSchema).optional() })
  .strip()

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
  const { rules, adjustments = [], ...settings } = settingsSchema.parse(row)
  // The first version is what a case without a word on it speaks: cases of before stay as they were, byte for byte.
  if (rules === undefined || rules === 1) return settings
  return { rules, ...settings, ...(adjustments.length > 0 ? { adjustmentItems: adjustments } : {}) }
}
