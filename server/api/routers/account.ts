import { z } from 'zod'
import { readFrame } from '@/server/services/account/read-frame'
import { changePassword } from '@/server/services/account/change-password'
import { password } from '../input'
import { procedure, router } from '../trpc'

export const accountRouter = router({
  read: procedure('account.read').query(({ ctx }) => ctx.actor),
  frame: procedure('account.frame').query(({ ctx }) => readFrame(ctx.actor, ctx.now)),
  changePassword: procedure('account.changePassword')
    .input(z.strictObject({ current: password, next: password }))
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
})
