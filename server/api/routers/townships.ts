import { z } from 'zod'
import { readProfile } from '@/server/services/township/read-profile'
import { code } from '../input'
import { procedure, router } from '../trpc'

const year = z.int().min(1900).max(9999)

export const townshipsRouter = router({
  read: procedure('township.read')
    .input(z.strictObject({ unit: code.optional(), year: year.optional(), plan: code.optional() }))
    .query(({ ctx, input }) => readProfile(ctx.actor, input, ctx.now)),
})
