import { z } from 'zod'
import { listPublications } from '@/server/services/publication/list-publications'
import { previewPublication } from '@/server/services/publication/preview-publication'
import { publish } from '@/server/services/publication/publish'
import { readDocument } from '@/server/services/publication/read-document'
import { id, key, longText } from '../input'
import { procedure, router } from '../trpc'

export const publicationsRouter = router({
  list: procedure('publication.list').query(({ ctx }) => listPublications(ctx.actor)),
  preview: procedure('publication.preview')
    .input(z.strictObject({ periodId: id }))
    .query(({ ctx, input }) => previewPublication(ctx.actor, input.periodId, ctx.now)),
  publish: procedure('publication.publish')
    .input(z.strictObject({ runId: id, reason: longText.optional(), key }))
    .mutation(({ ctx, input }) => publish(ctx, input)),
  download: procedure('publication.download')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readDocument(ctx.actor, input.id)),
})
