import { z } from 'zod'
import { roles } from '@/server/domain/access/roles'
import { createUser } from '@/server/services/user/create-user'
import { handOver } from '@/server/services/user/hand-over'
import { listUsers } from '@/server/services/user/list-users'
import { resetPassword } from '@/server/services/user/reset-password'
import { updateUser } from '@/server/services/user/update-user'
import { id, key, longText, password, shortText, version } from '../input'
import { procedure, router } from '../trpc'

export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/)
export const usersRouter = router({
  list: procedure('user.list').query(({ ctx }) => listUsers(ctx.now)),
  create: procedure('user.create')
    .input(z.strictObject({ username, name: shortText, role: z.enum(roles), unitId: id, password, key }))
    .mutation(({ ctx, input }) => createUser(ctx, input)),
  update: procedure('user.update')
    .input(
      z.strictObject({
        id,
        version,
        name: shortText,
        role: z.enum(roles),
        active: z.boolean(),
        unlock: z.boolean(),
      }),
    )
    .mutation(({ ctx, input }) => updateUser(ctx, input)),
  handOver: procedure('user.handOver')
    .input(z.strictObject({ id, version, username, name: shortText, password, reason: longText, key }))
    .mutation(({ ctx, input }) => handOver(ctx, input)),
  resetPassword: procedure('user.resetPassword')
    .input(z.strictObject({ id, version, password }))
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
})
