import { z } from 'zod'
import { readChange } from '@/server/services/league/read-change'
import { readIndicator } from '@/server/services/league/read-indicator'
import { readLeague } from '@/server/services/league/read-league'
import { readMap } from '@/server/services/league/read-map'
import { readMark } from '@/server/services/league/read-mark'
import { readUnitResult } from '@/server/services/league/read-unit-result'
import { readRaise } from '@/server/services/league/read-raise'
import { MOST_COMPARED, readSideBySide } from '@/server/services/league/read-side-by-side'
import { readTrend } from '@/server/services/league/read-trend'
import { readUnitTrends } from '@/server/services/league/read-unit-trends'
import { code, id } from '../input'
import { procedure, router } from '../trpc'

const year = z.int().min(1900).max(9999)

export const leagueRouter = router({
  read: procedure('league.read')
    .input(
      z.strictObject({
        year: year.optional(),
        plan: code.optional(),
        view: code.optional(),
        runId: id.optional(),
        by: code.optional(),
      }),
    )
    .query(({ ctx, input }) => readLeague(ctx.actor, input)),
  unit: procedure('mark.read')
    .input(z.strictObject({ runId: id, unit: code, period: code.optional() }))
    .query(({ ctx, input }) => readUnitResult(ctx.actor, input)),
  change: procedure('mark.read')
    .input(z.strictObject({ runId: id, unit: code, from: id.optional() }))
    .query(({ ctx, input }) => readChange(ctx.actor, input)),
  mark: procedure('mark.read')
    .input(z.strictObject({ runId: id, unit: code, period: code, indicator: code }))
    .query(({ ctx, input }) => readMark(ctx.actor, input)),
  trend: procedure('trend.read')
    .input(z.strictObject({ unit: code.optional(), indicator: code.optional(), plan: code.optional() }))
    .query(({ ctx, input }) => readTrend(ctx.actor, input)),
  indicator: procedure('trend.read')
    .input(z.strictObject({ indicator: code.optional(), period: code.optional(), plan: code.optional() }))
    .query(({ ctx, input }) => readIndicator(ctx.actor, input)),
  raise: procedure('raise.read')
    .input(z.strictObject({ unit: code.optional(), plan: code.optional() }))
    .query(({ ctx, input }) => readRaise(ctx.actor, input)),
  sideBySide: procedure('trend.read')
    .input(
      z.strictObject({
        units: z.array(code).min(2).max(MOST_COMPARED).optional(),
        plan: code.optional(),
      }),
    )
    .query(({ ctx, input }) => readSideBySide(ctx.actor, input)),
  unitTrends: procedure('trend.read')
    .input(z.strictObject({ indicator: code.optional(), plan: code.optional() }))
    .query(({ ctx, input }) => readUnitTrends(ctx.actor, input)),
  map: procedure('trend.read')
    .input(z.strictObject({ year: year.optional(), plan: code.optional(), period: code.optional() }))
    .query(({ ctx, input }) => readMap(ctx.actor, input)),
})
