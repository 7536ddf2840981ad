import { z } from 'zod'
import { makeBulletin } from '@/server/services/bulletin/make-bulletin'
import { listOf, prepare, readBulletin, readProgress } from '@/server/services/bulletin/read-bulletin'
import { readTemplate, saveTemplate } from '@/server/services/bulletin/template'
import { day, id, key, text } from '../input'
import { procedure, router } from '../trpc'

const line = text.max(200)
const bulletinText = z.strictObject({
  organ: line,
  number: line,
  title: line,
  to: line,
  body: text.max(20_000),
  signer: line,
  copies: line,
})

export const bulletinsRouter = router({
  template: procedure('bulletin.template').query(({ ctx }) => readTemplate(ctx.actor)),
  saveTemplate: procedure('bulletin.saveTemplate')
    .input(z.strictObject({ version: z.int().min(0).max(1_000_000), text: bulletinText, key }))
    .mutation(({ ctx, input }) => saveTemplate(ctx, input)),
  prepare: procedure('bulletin.make')
    .input(z.strictObject({ publicationId: id }))
    .query(({ ctx, input }) => prepare(ctx.actor, input.publicationId, ctx.now)),
  make: procedure('bulletin.make')
    .input(z.strictObject({ publicationId: id, text: bulletinText, date: day, key }))
    .mutation(({ ctx, input }) => makeBulletin(ctx, input)),
  list: procedure('bulletin.read')
    .input(z.strictObject({ publicationId: id }))
    .query(({ ctx, input }) => listOf(ctx.actor, input.publicationId)),
  read: procedure('bulletin.read')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readBulletin(ctx.actor, input.id)),
  progress: procedure('bulletin.read')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readProgress(ctx.actor, input.id)),
})
