import { z } from 'zod'
import { code, note, observation } from '../input'

/*
 * What `POST /api/v1/values` takes and answers. The document at /api/v1/openapi.json is made of these very schemas, so that
 * it can't say anything else than what is checked. Descriptions are in English: they are for whoever writes the other system.
 */

export const ROWS_AT_MOST = 2000

export const sentRowSchema = z
  .strictObject({
    unit: code.meta({ description: 'Code of the assessed unit.', example: '630203102' }),
    indicator: code.meta({ description: 'Code of the indicator in the plan.', example: 'A2' }),
    observation: observation.nullable().meta({
      description:
        'The figure in the shape of the indicator’s kind: a ratio has numerator and denominator, an amount or a rating a value, a poll answers, a tally counts, a checklist the missing items, manual marks their reason. null takes the figure out; what it was stays in the history.',
      example: { numerator: 95, denominator: 100 },
    }),
    note: note.optional().meta({ description: 'A remark that stands beside the figure. No personal data.' }),
    version: z.int().min(0).max(1_000_000).optional().meta({
      description:
        'The version that this row replaces, as an earlier answer gave it. Without it a row fills an empty cell or replaces what came with the same key; anything else comes back as a conflict.',
    }),
  })
  .meta({ id: 'Row' })

const sentHead = {
  period: code.meta({ description: 'Code of the period.', example: '2026Q3' }),
  plan: code.optional().meta({ description: 'Code of the plan, where several have such a period.' }),
  year: z.int().min(1900).max(9999).optional().meta({ description: 'Year of the plan, likewise.' }),
  dryRun: z.boolean().optional().meta({ description: 'Judge the rows and write nothing.' }),
}

export const sentSchema = z
  .strictObject({ ...sentHead, values: z.array(sentRowSchema).min(1).max(ROWS_AT_MOST) })
  .meta({ id: 'Values' })

/** The same as it is read: a row that makes no sense must not keep the others from being judged. */
export const looseSentSchema = z.strictObject({
  ...sentHead,
  values: z.array(z.unknown()).min(1).max(ROWS_AT_MOST),
})

const place = {
  row: z.int().meta({ description: 'Which row of the request, from 0.' }),
  unit: z.string().nullable(),
  indicator: z.string().nullable(),
}
const versionGiven = z.int().meta({ description: 'The cell’s version now; 0 where it is empty.' })

export const verdictSchema = z
  .discriminatedUnion('verdict', [
    z.object({ ...place, verdict: z.literal('saved'), version: versionGiven }),
    z.object({ ...place, verdict: z.literal('same'), version: versionGiven }),
    z.object({ ...place, verdict: z.literal('wouldSave'), version: versionGiven }),
    z.object({
      ...place,
      verdict: z.literal('conflict'),
      message: z.string(),
      standing: z
        .object({
          observation: z.unknown(),
          note: z.string().nullable(),
          version: z.int(),
          by: z.string(),
          at: z.string(),
        })
        .nullable()
        .meta({
          description:
            'What stands there, and since when; send the row again with its version to replace it.',
        }),
    }),
    z.object({
      ...place,
      verdict: z.literal('refused'),
      because: z.string().meta({ description: 'A code that a program can rely on.' }),
      message: z.string().meta({ description: 'The same in words.' }),
    }),
  ])
  .meta({ id: 'Verdict' })

export const answerSchema = z
  .object({
    period: z.string(),
    counts: z.object({
      saved: z.int(),
      same: z.int(),
      wouldSave: z.int(),
      conflict: z.int(),
      refused: z.int(),
    }),
    verdicts: z.array(verdictSchema),
  })
  .meta({ id: 'Answer' })

export const errorSchema = z
  .object({ error: z.object({ code: z.string(), message: z.string(), data: z.unknown() }) })
  .meta({ id: 'Error' })

export type Answer = z.infer<typeof answerSchema>
export type Verdict = z.infer<typeof verdictSchema>
