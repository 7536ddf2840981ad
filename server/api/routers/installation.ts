import { z } from 'zod'
import { readInstallation } from '@/server/services/installation/read-installation'
import { setUp } from '@/server/services/installation/set-up'
import { password, shortText } from '../input'
import { publicProcedure, router } from '../trpc'
import { username } from './users'

export const installationRouter = router({
  read: publicProcedure('installation.read').query(() => readInstallation()),
  setUp: publicProcedure('installation.setUp')
    .input(
      z.strictObject({
        unitCode: z.string().regex(/^\d{6,12}$/),
        unitName: shortText,
        username,
        name: shortText,
        password,
      }),
    )
    .mutation(({ ctx, input }) => setUp(input, ctx.now, ctx.address)),
})
