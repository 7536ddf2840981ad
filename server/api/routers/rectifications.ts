import { z } from 'zod'
import { findingsShown, listFindings } from '@/server/services/rectification/list-findings'
import { readFinding } from '@/server/services/rectification/read-finding'
import { recordFinding } from '@/server/services/rectification/record-finding'
import { takeStep, takeSteps } from '@/server/services/rectification/take-step'
import { code, day, id, key, longText, shortText, version } from '../input'
import { procedure, router } from '../trpc'

const step = { id, version, key }
const words = longText
const MOST_AT_ONCE = 200

export const rectificationsRouter = router({
  list: procedure('rectification.read')
    .input(
      z.strictObject({
        planId: id.optional(),
        show: z.enum(findingsShown).optional(),
        unit: code.optional(),
        indicator: code.or(z.literal('')).optional(),
      }),
    )
    .query(({ ctx, input }) => listFindings(ctx.actor, ctx.now, input)),
  read: procedure('rectification.read')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readFinding(ctx.actor, ctx.now, input.id)),
  record: procedure('rectification.record')
    .input(
      z.strictObject({
        planId: id,
        unitId: id,
        periodId: id.nullable(),
        indicator: code.nullable(),
        line: code.nullable(),
        foundOn: day,
        words,
        order: z.strictObject({ dueOn: day, post: shortText, demand: words }).nullable(),
        key,
      }),
    )
    .mutation(({ ctx, input }) => recordFinding(ctx, input)),
  order: procedure('rectification.order')
    .input(z.strictObject({ ...step, words, dueOn: day, post: shortText }))
    .mutation(({ ctx, input }) => takeStep(ctx, 'order', input)),
  drop: procedure('rectification.drop')
    .input(z.strictObject({ ...step, words }))
    .mutation(({ ctx, input }) => takeStep(ctx, 'drop', input)),
  orderMany: procedure('rectification.order')
    .input(
      z.strictObject({
        findings: z
          .array(z.strictObject({ id, version, post: shortText }))
          .min(1)
          .max(MOST_AT_ONCE),
        words,
        dueOn: day,
        key,
      }),
    )
    .mutation(({ ctx, input: { findings, words: said, dueOn, key: once } }) =>
      takeSteps(
        ctx,
        'order',
        findings.map((finding) => ({ ...finding, words: said, dueOn })),
        once,
      ),
    ),
  dropMany: procedure('rectification.drop')
    .input(
      z.strictObject({
        findings: z.array(z.strictObject({ id, version })).min(1).max(MOST_AT_ONCE),
        words,
        key,
      }),
    )
    .mutation(({ ctx, input: { findings, words: said, key: once } }) =>
      takeSteps(
        ctx,
        'drop',
        findings.map((finding) => ({ ...finding, words: said })),
        once,
      ),
    ),
  extend: procedure('rectification.extend')
    .input(z.strictObject({ ...step, words, dueOn: day }))
    .mutation(({ ctx, input }) => takeStep(ctx, 'extend', input)),
  answer: procedure('rectification.answer')
    .input(z.strictObject({ ...step, words }))
    .mutation(({ ctx, input }) => takeStep(ctx, 'answer', input)),
  verify: procedure('rectification.verify')
    .input(z.strictObject({ ...step, words, how: z.enum(['paper', 'spot']) }))
    .mutation(({ ctx, input }) => takeStep(ctx, 'verify', input)),
  sendBack: procedure('rectification.sendBack')
    .input(z.strictObject({ ...step, words, dueOn: day.optional() }))
    .mutation(({ ctx, input }) => takeStep(ctx, 'sendBack', input)),
  close: procedure('rectification.close')
    .input(z.strictObject({ ...step, words: words.optional() }))
    .mutation(({ ctx, input }) => takeStep(ctx, 'close', input)),
})
