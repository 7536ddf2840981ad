import { z } from 'zod'
import { createRun } from '@/server/services/run/create-run'
import { readComparison } from '@/server/services/run/read-comparison'
import { readRobustness } from '@/server/services/run/read-robustness'
import { readSimulationState } from '@/server/services/simulation/read-simulation-state'
import { id, key } from '../input'
import { procedure, router } from '../trpc'

export const runsRouter = router({
  create: procedure('run.create')
    .input(z.strictObject({ periodId: id, key }))
    .mutation(({ ctx, input }) => createRun(ctx, input)),
  compare: procedure('run.compare')
    .input(z.strictObject({ periodId: id, from: id.optional(), to: id.optional() }))
    .query(({ ctx, input }) => readComparison(ctx.actor, input)),
  robustness: procedure('run.robustness')
    .input(z.strictObject({ runId: id }))
    .query(({ ctx, input }) => readRobustness(ctx.actor, input.runId)),
  simulation: procedure('run.simulation')
    .input(z.strictObject({ runId: id }))
    .query(({ ctx, input }) => readSimulationState(ctx.actor, input.runId)),
})
