import { z } from 'zod'
import { createRun } from '@/server/services/run/create-run'
import { id, key } from '../input'
import { procedure, router } from '../trpc'

export const runsRouter = router({
  create: procedure('run.create')
    .input(z.strictObject({ periodId: id, key }))
    .mutation(({ ctx, input }) => createRun(ctx, input)),
})
