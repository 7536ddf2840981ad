import 'server-only'
import { initTRPC, TRPCError } from '@trpc/server'
import superjson from 'superjson'
import { ZodError } from 'zod'
import { isUnreachable } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import type { Action, actions } from '@/server/domain/access/actions'
import { can } from '@/server/domain/access/can'
import { type ErrorCode, Problem, problem, type ProblemData } from '@/server/domain/errors'
import { transportCode } from './http-status'

/** What every call knows: who asks, when, and from where. */
export interface ApiContext {
  actor: Actor | null
  now: Date
  address: string
}

/** A refusal as it travels: the code and its data, never prose, never a stack. */
export type WireProblem = { [Code in ErrorCode]: { code: Code; data: ProblemData[Code] } }[ErrorCode]

interface Meta {
  action: Action
}

const t = initTRPC
  .context<ApiContext>()
  .meta<Meta>()
  .create({
    transformer: superjson,
    errorFormatter({ shape, error }) {
      return {
        message: shape.message,
        code: shape.code,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, problem: toWire(error) },
      }
    },
  })

/** The refusal behind an error, whatever threw it. */
export function toWire(error: TRPCError): WireProblem {
  const { cause } = error
  if (isProblem(cause)) return { code: cause.code, data: cause.data } as WireProblem
  if (cause instanceof ZodError)
    return {
      code: 'badRequest',
      data: { issues: cause.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.code })) },
    }
  if (error.code === 'UNAUTHORIZED') return { code: 'signedOut', data: {} }
  if (error.code === 'NOT_FOUND') return { code: 'notFound', data: {} }
  if (error.code === 'BAD_REQUEST') return { code: 'badRequest', data: { issues: [] } }
  return { code: 'internal', data: {} }
}

/** Gives domain refusals their transport code; keeps the cause. */
const translated = t.middleware(async ({ next }) => {
  const result = await next()
  if (result.ok) return result
  if (isUnreachable(result.error.cause))
    throw refuse(problem('databaseUnavailable', {}, { cause: result.error.cause }))
  if (!isProblem(result.error.cause)) return result
  throw refuse(result.error.cause)
})

/** `instanceof` alone leaves the code open. */
function isProblem(cause: unknown): cause is Problem {
  return cause instanceof Problem
}

function refuse(refusal: Problem): TRPCError {
  return new TRPCError({ code: transportCode[refusal.code], message: refusal.code, cause: refusal })
}

/** A procedure for people with an account. Its action is its access: there is no way to make one without. */
export function procedure(action: Exclude<Action, PublicAction>) {
  return t.procedure
    .meta({ action })
    .use(translated)
    .use(({ ctx, next }) => {
      if (ctx.actor === null) throw refuse(problem('signedOut', {}))
      if (!can(ctx.actor, action))
        throw refuse(
          ctx.actor.mustChangePassword ? problem('passwordMustChange', {}) : problem('forbidden', { action }),
        )
      return next({ ctx: { ...ctx, actor: ctx.actor } })
    })
}

type PublicAction = { [A in Action]: (typeof actions)[A] extends 'public' ? A : never }[Action]

/** A procedure that needs no account. */
export function publicProcedure(action: PublicAction) {
  return t.procedure.meta({ action }).use(translated)
}

export const { router, createCallerFactory } = t
