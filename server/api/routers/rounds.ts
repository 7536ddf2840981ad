import { z } from 'zod'
import { roundKinds } from '@/server/domain/inspection/round'
import { roundScheme } from '@/server/domain/inspection/round-scheme'
import { cancelRound } from '@/server/services/round/cancel-round'
import { commitDraw } from '@/server/services/round/commit-draw'
import { finishRound } from '@/server/services/round/finish-round'
import { giveNumber } from '@/server/services/round/give-number'
import { listRounds } from '@/server/services/round/list-rounds'
import { changeRound, planRound } from '@/server/services/round/plan-round'
import { readAgreement } from '@/server/services/round/read-agreement'
import { readPlanning } from '@/server/services/round/read-planning'
import { readRound } from '@/server/services/round/read-round'
import { readVerification } from '@/server/services/round/read-verification'
import { replaceInspector } from '@/server/services/round/replace-inspector'
import { replaceVillage } from '@/server/services/round/replace-village'
import { reportRound } from '@/server/services/round/report-round'
import { startRound } from '@/server/services/round/start-round'
import { code, day, id, key, longText, text, version } from '../input'
import { procedure, router } from '../trpc'

const plan = z.strictObject({
  kind: z.enum(roundKinds),
  name: text.max(100),
  startsOn: day,
  endsOn: day,
  lines: z.array(code).max(200),
  villages: z.int().min(0).max(1000),
  households: z.int().min(0).max(1000),
  inspectors: z.int().min(0).max(50),
  counts: z.boolean(),
  checksId: id.nullable(),
  scheme: roundScheme,
})
const ofPlan = z.strictObject({ planId: id.optional() })
const step = z.strictObject({ id, version, key })
const explained = z.strictObject({ id, version, reason: longText, key })

export const roundsRouter = router({
  list: procedure('round.list').query(({ ctx }) => listRounds(ctx.actor)),
  read: procedure('round.read')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readRound(ctx.actor, input.id)),
  report: procedure('round.report')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => reportRound(ctx.actor, input.id, ctx.now)),
  verification: procedure('round.verification')
    .input(ofPlan.extend({ period: text.max(100).optional() }))
    .query(({ ctx, input }) => readVerification(ctx.actor, input.planId, input.period)),
  agreement: procedure('round.agreement')
    .input(ofPlan)
    .query(({ ctx, input }) => readAgreement(ctx.actor, input.planId)),
  planning: procedure('round.plan')
    .input(z.strictObject({ periodId: id }))
    .query(({ ctx, input }) => readPlanning(ctx.actor, input.periodId, ctx.now)),
  plan: procedure('round.plan')
    .input(z.strictObject({ periodId: id, plan, key }))
    .mutation(({ ctx, input }) => planRound(ctx, input)),
  change: procedure('round.plan')
    .input(z.strictObject({ id, version, plan, key }))
    .mutation(({ ctx, input }) => changeRound(ctx, input)),
  commit: procedure('round.commit')
    .input(z.strictObject({ id, version, reason: longText.optional(), key }))
    .mutation(({ ctx, input }) => commitDraw(ctx, input)),
  giveNumber: procedure('round.giveNumber')
    .input(z.strictObject({ id, version, number: text.max(100), key }))
    .mutation(({ ctx, input }) => giveNumber(ctx, input)),
  start: procedure('round.start')
    .input(step)
    .mutation(({ ctx, input }) => startRound(ctx, input)),
  complete: procedure('round.complete')
    .input(step)
    .mutation(({ ctx, input }) => finishRound(ctx, 'complete', input)),
  confirm: procedure('round.confirm')
    .input(step)
    .mutation(({ ctx, input }) => finishRound(ctx, 'confirm', input)),
  cancel: procedure('round.cancel')
    .input(explained)
    .mutation(({ ctx, input }) => cancelRound(ctx, input)),
  replaceInspector: procedure('round.replace')
    .input(explained.extend({ sheetId: id, inspectorId: id }))
    .mutation(({ ctx, input }) => replaceInspector(ctx, input)),
  replaceVillage: procedure('round.replace')
    .input(explained.extend({ sheetId: id, villageId: id }))
    .mutation(({ ctx, input }) => replaceVillage(ctx, input)),
})
