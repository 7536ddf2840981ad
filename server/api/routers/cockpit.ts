import { readCockpit } from '@/server/services/cockpit/read-cockpit'
import { procedure, router } from '../trpc'

export const cockpitRouter = router({
  read: procedure('cockpit.read').query(({ ctx }) => readCockpit(ctx.actor, ctx.now)),
})
