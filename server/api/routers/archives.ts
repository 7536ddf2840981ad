import { z } from 'zod'
import type { ArchiveWords } from '@/server/services/archive/archive-words'
import { makeArchive, readArchives } from '@/server/services/archive/make-archive'
import { procedure, router } from '../trpc'

/** Functions: they come from this server's own handler only, never over the wire. */
const words = z.custom<ArchiveWords>(
  (given) =>
    typeof given === 'object' && given !== null && 'sheet' in given && typeof given.sheet === 'function',
)

export const archivesRouter = router({
  list: procedure('archive.read').query(({ ctx }) => readArchives(ctx.actor)),
  make: procedure('archive.make')
    .input(z.strictObject({ year: z.int().min(1900).max(9999), words }))
    .mutation(({ ctx, input }) => makeArchive(ctx, input)),
})
