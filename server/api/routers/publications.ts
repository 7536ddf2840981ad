import { z } from 'zod'
import { listPublications } from '@/server/services/publication/list-publications'
import { openPublication } from '@/server/services/publication/open-publication'
import { listOpen, readPublic } from '@/server/services/publication/read-public'
import { previewPublication } from '@/server/services/publication/preview-publication'
import { readProof, readPublication } from '@/server/services/publication/read-publication'
import { readDocument } from '@/server/services/publication/read-document'
import { code, id, key } from '../input'
import { procedure, publicProcedure, router } from '../trpc'

export const publicationsRouter = router({
  public: publicProcedure('publication.public')
    .input(z.strictObject({ id }))
    .query(({ input }) => readPublic(input.id)),
  listPublic: publicProcedure('publication.public').query(() => listOpen()),
  open: procedure('publication.open')
    .input(z.strictObject({ id, open: z.boolean(), key }))
    .mutation(({ ctx, input }) => openPublication(ctx, input)),
  list: procedure('publication.list').query(({ ctx }) => listPublications(ctx.actor)),
  preview: procedure('publication.preview')
    .input(z.strictObject({ periodId: id }))
    .query(({ ctx, input }) => previewPublication(ctx.actor, input.periodId, ctx.now)),
  read: procedure('publication.list')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readPublication(ctx.actor, input.id)),
  proof: procedure('publication.download')
    .input(z.strictObject({ id, unit: code }))
    .query(({ ctx, input }) => readProof(ctx.actor, input)),
  download: procedure('publication.download')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readDocument(ctx.actor, input.id)),
})
