import 'server-only'
import { initTRPC, TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import superjson from 'superjson'
import { ZodError } from 'zod'
import { isUnreachable } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import type { Action, actions } from '@/server/domain/access/actions'
import { can } from '@/server/domain/access/can'
import { type ErrorCode, Problem, problem, type ProblemData } from '@/server/domain/errors'
import { keepAnswer } from '@/server/services/keep-answer'
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
      const wire = toWire(error)
      // What is thrown before any procedure runs gets its transport code only here.
      const sent = translate(error)
      return {
        // Never the error's own message, which may quote a query.
        message: wire.code,
        code: shape.code,
        data: {
          code: sent.code,
          httpStatus: getHTTPStatusCodeFromError(sent),
          problem: wire,
        },
      }
    },
  })

/** The refusal behind an error, whatever threw it. */
export function toWire(error: TRPCError): WireProblem {
  const { cause } = error
  const refusal = refusalBehind(cause)
  if (refusal) return { code: refusal.code, data: refusal.data } as WireProblem
  if (cause instanceof ZodError)
    return {
      code: 'badRequest',
      data: { issues: cause.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.code })) },
    }
  if (error.code === 'UNAUTHORIZED') return { code: 'signedOut', data: {} }
  if (error.code === 'NOT_FOUND') return { code: 'notFound', data: {} }
  if (getHTTPStatusCodeFromError(error) < 500) return { code: 'badRequest', data: { issues: [] } }
  return { code: 'internal', data: {} }
}

/** Gives domain refusals their transport code; keeps the cause. */
const translated = t.middleware(async ({ next }) => {
  const result = await next()
  if (result.ok) return result
  throw translate(result.error)
})

/** An error as it leaves the API: a refusal with its own transport code, anything else as it is. */
export function translate(error: TRPCError): TRPCError {
  const refusal = refusalBehind(error.cause)
  return refusal ? refuse(refusal) : error
}

/** What a person can be told of an error: the refusal that it is, or that the database is gone. */
function refusalBehind(cause: unknown): Problem | null {
  if (isProblem(cause)) return cause
  return isUnreachable(cause) ? problem('databaseUnavailable', {}, { cause }) : null
}

/** `instanceof` alone leaves the code open. */
function isProblem(cause: unknown): cause is Problem {
  return cause instanceof Problem
}

function refuse(refusal: Problem): TRPCError {
  return new TRPCError({ code: transportCode[refusal.code], message: refusal.code, cause: refusal })
}

/**
 * What is asked again and again on the day of a publication, and follows from the record, the reader's role and unit, and the
 * question alone: not from the clock, nor from who the reader is.
 */
const KEPT: readonly Action[] = ['league.read', 'mark.read', 'trend.read', 'publication.list']

/** Answers a reader of the same role and unit as the one before, while the record is the same (see `keepAnswer`). */
const kept = t.middleware(async ({ ctx, path, type, getRawInput, meta, next }) => {
  const { actor } = ctx
  if (actor === null || type !== 'query' || !meta || !KEPT.includes(meta.action)) return next()
  const { role, ownerId, unit } = actor
  // Whoever answers can't take account of the person, since there is none.
  const reader: Actor = { ...actor, userId: '', username: '', name: '' }
  const question = JSON.stringify([path, role, ownerId, unit.id, (await getRawInput()) ?? null])
  return keepAnswer(question, async () => {
    const result = await next({ ctx: { ...ctx, actor: reader } })
    // A failure is thrown, so that it isn't kept.
    if (!result.ok) throw result.error
    return result
  })
})

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
    .use(kept)
}

type PublicAction = { [A in Action]: (typeof actions)[A] extends 'public' ? A : never }[Action]

/** A procedure that needs no account. */
export function publicProcedure(action: PublicAction) {
  return t.procedure.meta({ action }).use(translated)
}

export const { router, createCallerFactory } = t
