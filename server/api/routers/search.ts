import { listEntries } from '@/server/services/search/list-entries'
import { procedure, router } from '../trpc'

export const searchRouter = router({
  entries: procedure('search.entries').query(({ ctx }) => listEntries(ctx.actor)),
})
