import { z } from 'zod'
import { unitLevels } from '@/server/domain/units/levels'
import { planCodeSchema } from '@/server/domain/plan/document/plan-document'
import { checkSchema } from '@/server/domain/check/plan-check'
import { renamedKinds } from '@/server/domain/plan/document/rename-code'
import { targetSchema } from '@/server/domain/scoring/case'
import { askUnits } from '@/server/services/plan/ask-units'
import { createDraft } from '@/server/services/plan/create-draft'
import { draftChanges } from '@/server/services/plan/draft-changes'
import { renamePart } from '@/server/services/plan/rename-part'
import { discardDraft } from '@/server/services/plan/discard-draft'
import { readProposals } from '@/server/services/plan/list-proposals'
import { lastValues } from '@/server/services/plan/last-values'
import { listPlans } from '@/server/services/plan/list-plans'
import { readOwnTargets } from '@/server/services/plan/own-targets'
import { proposeTarget, settleProposal } from '@/server/services/plan/propose-target'
import { applyImport } from '@/server/services/plan/apply-import'
import { exportDraft, exportFormats, exportPlan } from '@/server/services/plan/export-plan'
import { previewImport } from '@/server/services/plan/preview-import'
import { publishDraft } from '@/server/services/plan/publish-draft'
import { readBreakdown } from '@/server/services/plan/read-breakdown'
import { readDraft, readPartHistory } from '@/server/services/plan/read-draft'
import { readPlan } from '@/server/services/plan/read-plan'
import { lookAtTrial, readTrial } from '@/server/services/plan/read-trial'
import { saveDraft } from '@/server/services/plan/save-draft'
import { tryCheck } from '@/server/services/plan/try-check'
import { code, id, key, longText, shortText, version } from '../input'
import { procedure, router } from '../trpc'

/** A county's whole plan with every unit's targets by period, and room beside it. */
const MOST_EDITS = 20_000
/** A file beyond the guard's own limit never gets here; the reader names it. */
const MOST_BYTES = 6 * 1024 * 1024

const hash = z.string().regex(/^[\da-f]{64}$/)
/** Bytes come through the upload route; over the wire a call is JSON and far smaller. */
const file = z.instanceof(Uint8Array).refine(({ length }) => length <= MOST_BYTES)
const format = z.enum(exportFormats)
const partKey = z.string().min(1).max(200)

export const plansRouter = router({
  list: procedure('plan.list').query(({ ctx }) => listPlans(ctx.actor)),
  read: procedure('plan.read')
    .input(z.strictObject({ id, version: z.int().min(1).max(10_000).optional() }))
    .query(({ ctx, input }) => readPlan(ctx.actor, input)),
  breakdown: procedure('plan.read')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readBreakdown(ctx.actor, input)),
  createDraft: procedure('plan.draft')
    .input(
      z.strictObject({
        origin: z.discriminatedUnion('from', [
          z.strictObject({
            from: z.literal('nothing'),
            code: planCodeSchema,
            year: z.int().min(2000).max(2100),
            name: shortText,
            assessedLevel: z.enum(unitLevels),
          }),
          z.strictObject({ from: z.literal('lastYear'), planId: id }),
          z.strictObject({ from: z.literal('amendment'), planId: id }),
        ]),
        key,
      }),
    )
    .mutation(({ ctx, input }) => createDraft(ctx, input)),
  draft: procedure('plan.draft')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readDraft(ctx.actor, input.id)),
  lastValues: procedure('plan.draft')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => lastValues(ctx.actor, input.id)),
  tryCheck: procedure('plan.draft')
    .input(z.strictObject({ id, check: checkSchema.extend({ code: planCodeSchema }) }))
    .query(({ ctx, input }) => tryCheck(ctx.actor, input)),
  partHistory: procedure('plan.draft')
    .input(z.strictObject({ id, part: partKey }))
    .query(({ ctx, input }) => readPartHistory(ctx.actor, input)),
  saveDraft: procedure('plan.draft')
    .input(
      z.strictObject({
        id,
        edits: z
          .array(
            z.strictObject({
              key: partKey,
              base: z.int().min(0).max(1_000_000),
              // Whether it is a part's content is judged against the part's own schema.
              content: z.json(),
            }),
          )
          .min(1)
          .max(MOST_EDITS),
        whole: z.boolean().optional(),
        key,
      }),
    )
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  renamePart: procedure('plan.draft')
    .input(z.strictObject({ id, kind: z.enum(renamedKinds), from: planCodeSchema, to: planCodeSchema, key }))
    .mutation(({ ctx, input }) => renamePart(ctx, input)),
  draftChanges: procedure('plan.draft')
    .input(z.strictObject({ id, since: z.date(), part: z.string().max(200) }))
    .query(({ ctx, input }) => draftChanges(ctx, input)),
  discardDraft: procedure('plan.draft')
    .input(z.strictObject({ id, version, key }))
    .mutation(({ ctx, input }) => discardDraft(ctx, input)),
  trial: procedure('plan.trial')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readTrial(ctx.actor, input.id)),
  lookAtTrial: procedure('plan.trial')
    .input(z.strictObject({ id, hash, key }))
    .mutation(({ ctx, input }) => lookAtTrial(ctx, input)),
  askUnits: procedure('plan.draft')
    .input(z.strictObject({ id, asks: z.boolean(), key }))
    .mutation(({ ctx, input }) => askUnits(ctx, input)),
  proposals: procedure('plan.draft')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readProposals(ctx.actor, input.id)),
  settleProposal: procedure('plan.draft')
    .input(z.strictObject({ id, version, agree: z.boolean(), answer: longText, key }))
    .mutation(({ ctx, input }) => settleProposal(ctx, input)),
  ownTargets: procedure('target.read').query(({ ctx }) => readOwnTargets(ctx.actor)),
  proposeTarget: procedure('target.propose')
    .input(z.strictObject({ draftId: id, indicator: code, target: targetSchema, reason: longText, key }))
    .mutation(({ ctx, input }) => proposeTarget(ctx, input)),
  publish: procedure('plan.publish')
    .input(z.strictObject({ id, hash, reason: longText, key }))
    .mutation(({ ctx, input }) => publishDraft(ctx, input)),
  // Taking a file is written into the trail, so it is no query.
  export: procedure('plan.export')
    .input(z.strictObject({ id, version: z.int().min(1).max(10_000).optional(), format }))
    .mutation(({ ctx, input }) => exportPlan(ctx, input)),
  exportDraft: procedure('plan.exportDraft')
    .input(z.strictObject({ id, format }))
    .mutation(({ ctx, input }) => exportDraft(ctx, input)),
  previewImport: procedure('plan.import')
    .input(z.strictObject({ id: id.nullable(), file }))
    .mutation(({ ctx, input }) => previewImport(ctx.actor, input)),
  applyImport: procedure('plan.import')
    .input(
      z.strictObject({ id: id.nullable(), file, name: z.string().max(1000).optional(), seen: hash, key }),
    )
    .mutation(({ ctx, input }) => applyImport(ctx, input)),
})
