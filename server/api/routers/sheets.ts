import { z } from 'zod'
import { signatureSides } from '@/server/domain/inspection/signature'
import { announce } from '@/server/services/sheet/announce'
import { completeSheet } from '@/server/services/sheet/complete-sheet'
import { confirmSheet } from '@/server/services/sheet/confirm-sheet'
import { downloadSheets } from '@/server/services/sheet/download-sheets'
import { listSheets } from '@/server/services/sheet/list-sheets'
import { observe } from '@/server/services/sheet/observe'
import { readReturned } from '@/server/services/sheet/read-returned'
import { readSheet } from '@/server/services/sheet/read-sheet'
import { reopenSheet } from '@/server/services/sheet/reopen-sheet'
import { reportSheet } from '@/server/services/sheet/report-sheet'
import { signSheet } from '@/server/services/sheet/sign-sheet'
import { code, id, key, longText, note, observation, shortText, text, version } from '../input'
import { procedure, router } from '../trpc'

const count = z.int().min(0).max(1_000_000)
/** By a phone's clock, which may be years off. */
const moment = z.date()
const device = z.strictObject({ id, name: text.max(100) })
const entry = z.strictObject({
  id,
  line: code,
  village: id.nullable(),
  rater: id.optional(),
  observation: observation.nullable(),
  reason: note,
  deductions: z.array(z.strictObject({ code: code.nullable(), text: text.max(500) })).max(100),
  supersedes: z.array(id).max(100),
  seq: count.min(1).nullable(),
  takenAt: moment,
})
const confirming = z.strictObject({
  id,
  version,
  lines: z.array(z.strictObject({ code, words: longText })).max(500),
  words: longText,
  key,
})
const stroke = z.array(z.int().min(-1000).max(2000)).max(4000)

export const sheetsRouter = router({
  list: procedure('sheet.list').query(({ ctx }) => listSheets(ctx.actor)),
  returned: procedure('sheet.read')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readReturned(ctx.actor, input.id)),
  read: procedure('sheet.read')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readSheet(ctx.actor, input.id, ctx.now)),
  report: procedure('sheet.report')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => reportSheet(ctx.actor, input.id, ctx.now)),
  download: procedure('sheet.download')
    .input(z.strictObject({ also: z.array(id).max(200) }))
    .query(({ ctx, input }) => downloadSheets(ctx.actor, ctx.now, input)),
  announce: procedure('sheet.save')
    .input(
      z.strictObject({
        device,
        typedBy: id,
        counts: z.array(z.strictObject({ sheet: id, upTo: count.min(1) })).max(200),
      }),
    )
    .mutation(({ ctx, input }) => announce(ctx, input)),
  observe: procedure('sheet.save')
    .input(
      z.strictObject({
        id,
        typedBy: id.optional(),
        device: device.nullable(),
        sentAt: moment,
        entries: z.array(entry).max(50),
      }),
    )
    .mutation(({ ctx, input }) => observe(ctx, input)),
  sign: procedure('sheet.sign')
    .input(
      z.strictObject({
        sheet: id,
        typedBy: id,
        id,
        side: z.enum(signatureSides),
        name: shortText,
        post: text.max(100),
        strokes: z.array(stroke).max(300),
        refused: note,
        heads: z.array(id).max(2000),
        signedAt: moment,
      }),
    )
    .mutation(({ ctx, input }) => signSheet(ctx, input)),
  complete: procedure('sheet.complete')
    .input(z.strictObject({ id, version, key, unsigned: text.max(500).nullish() }))
    .mutation(({ ctx, input }) => completeSheet(ctx, { ...input, unsigned: input.unsigned ?? null })),
  accept: procedure('sheet.accept')
    .input(confirming)
    .mutation(({ ctx, input }) => confirmSheet(ctx, 'accept', input)),
  contest: procedure('sheet.contest')
    .input(confirming)
    .mutation(({ ctx, input }) => confirmSheet(ctx, 'contest', input)),
  uphold: procedure('sheet.uphold')
    .input(confirming)
    .mutation(({ ctx, input }) => confirmSheet(ctx, 'uphold', input)),
  reopen: procedure('sheet.reopen')
    .input(z.strictObject({ id, version, reason: longText, key }))
    .mutation(({ ctx, input }) => reopenSheet(ctx, input)),
})
