import { z } from 'zod'
import { moveVeto } from '@/server/services/veto/move-veto'
import { proposeVeto } from '@/server/services/veto/propose-veto'
import { code, id, key, longText, version } from '../input'
import { procedure, router } from '../trpc'

const step = z.strictObject({ id, version, words: longText, key })

export const vetoesRouter = router({
  propose: procedure('veto.propose')
    .input(
      z.strictObject({
        periodId: id,
        unitId: id,
        clause: code,
        basis: longText,
        indicator: code.nullable(),
        key,
      }),
    )
    .mutation(({ ctx, input }) => proposeVeto(ctx, input)),
  withdraw: procedure('veto.withdraw')
    .input(step)
    .mutation(({ ctx, input }) => moveVeto(ctx, 'withdraw', input)),
  confirm: procedure('veto.confirm')
    .input(step)
    .mutation(({ ctx, input }) => moveVeto(ctx, 'confirm', input)),
  reject: procedure('veto.reject')
    .input(step)
    .mutation(({ ctx, input }) => moveVeto(ctx, 'reject', input)),
  lift: procedure('veto.lift')
    .input(step)
    .mutation(({ ctx, input }) => moveVeto(ctx, 'lift', input)),
})
