import { z } from 'zod'
import { planDocumentSchema } from './plan-document'

/** The form of a plan's JSON as a JSON Schema: what `docs/plan.schema.json` holds. */
export const planJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(planDocumentSchema, { unrepresentable: 'any', reused: 'ref' }),
  title: 'Mingji plan',
  description:
    'A year’s assessment plan: settings, categories, phases, periods, units, indicators with their rules, targets. Names in Chinese and English; an empty English name stands for the Chinese one.',
})
