import { z } from 'zod'
import { evidenceSubjects } from '@/server/domain/evidence/place'
import { beginUpload } from '@/server/services/evidence/begin-upload'
import { cancelUpload } from '@/server/services/evidence/cancel-upload'
import { detachFile } from '@/server/services/evidence/detach-file'
import { earlierFiles } from '@/server/services/evidence/earlier-files'
import { finishUpload } from '@/server/services/evidence/finish-upload'
import { readEvidence } from '@/server/services/evidence/read-evidence'
import { receivePart } from '@/server/services/evidence/receive-part'
import { reuseFile } from '@/server/services/evidence/reuse-file'
import { serveFile } from '@/server/services/evidence/serve-file'
import { code, id, key, text } from '../input'
import { procedure, router } from '../trpc'

const place = { report: id, indicator: code }
/** What a file hangs on, and where on it. */
const at = z.strictObject({ subject: z.enum(evidenceSubjects), subjectId: id, place: code.or(z.literal('')) })
const replaces = id.nullable()
/** What only a route handler can hand over: bytes don't travel through the API. */
const request = z.instanceof(Request)

export const evidenceRouter = router({
  of: procedure('evidence.read')
    .input(z.strictObject({ subject: z.enum(evidenceSubjects), subjectId: id }))
    .query(({ ctx, input }) => readEvidence(ctx.actor, ctx.now, input)),
  earlier: procedure('evidence.earlier')
    .input(z.strictObject({ ...place, search: text.max(100) }))
    .query(({ ctx, input }) => earlierFiles(ctx.actor, input)),
  begin: procedure('evidence.attach')
    .input(
      z.strictObject({
        id,
        at,
        name: text.max(1000),
        size: z.int().min(0).max(1e12),
        hash: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .nullable(),
        replaces,
      }),
    )
    .mutation(({ ctx, input }) => beginUpload(ctx, input)),
  receive: procedure('evidence.attach')
    .input(z.strictObject({ id, request }))
    .mutation(({ ctx, input }) => receivePart(ctx.actor, ctx.now, input)),
  finish: procedure('evidence.attach')
    .input(z.strictObject({ id }))
    .mutation(({ ctx, input }) => finishUpload(ctx, input)),
  cancel: procedure('evidence.attach')
    .input(z.strictObject({ id }))
    .mutation(({ ctx, input }) => cancelUpload(ctx, input)),
  reuse: procedure('evidence.attach')
    .input(z.strictObject({ at, file: id, replaces, key }))
    .mutation(({ ctx, input }) => reuseFile(ctx, input)),
  detach: procedure('evidence.detach')
    .input(z.strictObject({ id, key }))
    .mutation(({ ctx, input }) => detachFile(ctx, input)),
  download: procedure('evidence.download')
    .input(z.strictObject({ id, preview: z.boolean(), request }))
    .query(({ ctx, input }) => serveFile(ctx.actor, input)),
})
