import { z } from 'zod'
import { createToken } from '@/server/services/api-token/create-token'
import { listTokens } from '@/server/services/api-token/list-tokens'
import { revokeToken } from '@/server/services/api-token/revoke-token'
import { code, id, key, shortText } from '../input'
import { procedure, router } from '../trpc'

const codes = z.array(code).max(5000)

export const apiTokensRouter = router({
  list: procedure('apiToken.list').query(({ ctx }) => listTokens(ctx.actor, ctx.now)),
  create: procedure('apiToken.create')
    .input(
      z.strictObject({ name: shortText, indicators: codes, units: codes, days: z.int().min(1).max(366) }),
    )
    .mutation(({ ctx, input }) => createToken(ctx, input)),
  revoke: procedure('apiToken.revoke')
    .input(z.strictObject({ id, key }))
    .mutation(({ ctx, input }) => revokeToken(ctx, input)),
})
