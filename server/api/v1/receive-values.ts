import 'server-only'
import { getTRPCErrorFromUnknown, TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { z } from 'zod'
import { problem } from '@/server/domain/errors'
import { openToken } from '@/server/services/api-token/open-token'
import { type RowVerdict, sendValues } from '@/server/services/api-token/send-values'
import { guardBody } from '../guard-request'
import { toWire, translate, type WireProblem } from '../trpc'
import { type Answer, looseSentSchema, sentRowSchema, type Verdict } from './values-schema'

/** What the answer says in words, in the language asked for. */
export interface Words {
  problem: (problem: WireProblem) => string
  row: (verdict: Extract<RowVerdict, { verdict: 'refused' | 'conflict' }>) => string
}

/**
 * One call of `POST /api/v1/values`. It carries no cookie and none is looked at, so that no page of another site can send
 * it in somebody's name: the key in its head is all that counts.
 */
export async function receiveValues(
  request: Request,
  { address, now, words }: { address: string; now: Date; words: Words },
): Promise<Response> {
  const refuse = (wire: WireProblem, status: number) =>
    respond(
      { error: { code: wire.code, message: words.problem(wire), data: wire.data } },
      status,
      wire.code === 'tooManyAttempts' ? { 'retry-after': String(wire.data.seconds) } : {},
    )
  const refusal = guardBody(request)
  if (refusal) return refuse(refusal.problem, refusal.status)
  try {
    const token = await openToken(bearerOf(request.headers), { address, now })
    const sent = looseSentSchema.parse(await readJson(request))
    const key = z.uuid().safeParse(request.headers.get('idempotency-key'))
    if (!key.success && !sent.dryRun)
      throw problem('badRequest', { issues: [{ path: 'Idempotency-Key', message: 'required' }] })
    const rows = sent.values.map((value) => {
      const row = sentRowSchema.safeParse(value)
      return row.success ? { ...row.data, note: row.data.note?.trim() || null } : null
    })
    const { period, plan, year, dryRun } = sent
    const { verdicts } = await sendValues(
      { now, address },
      token,
      { period, plan, year, dryRun, rows },
      key.data ?? '',
    )
    const told = verdicts.map((verdict, row) => tell(verdict, row, sent.values[row], words))
    const count = (kind: Verdict['verdict']) => told.filter(({ verdict }) => verdict === kind).length
    const answer: Answer = {
      period,
      counts: {
        saved: count('saved'),
        same: count('same'),
        wouldSave: count('wouldSave'),
        conflict: count('conflict'),
        refused: count('refused'),
      },
      verdicts: told,
    }
    return respond(answer)
  } catch (error) {
    const sent = translate(error instanceof TRPCError ? error : getTRPCErrorFromUnknown(error))
    const wire = toWire(sent)
    if (wire.code === 'internal') console.error('[api/v1]', sent.cause ?? sent)
    return refuse(wire, getHTTPStatusCodeFromError(sent))
  }
}

function bearerOf(headers: Headers): string | null {
  return /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json()
  } catch (error) {
    throw problem('badRequest', { issues: [{ path: '', message: 'notJson' }] }, { cause: error })
  }
}

function tell(verdict: RowVerdict, row: number, sent: unknown, words: Words): Verdict {
  const text = (key: string) => {
    const value: unknown = typeof sent === 'object' && sent !== null ? Reflect.get(sent, key) : null
    return typeof value === 'string' ? value.slice(0, 100) : null
  }
  const place = { row, unit: text('unit'), indicator: text('indicator') }
  if (verdict.verdict === 'refused' || verdict.verdict === 'conflict')
    return { ...place, ...verdict, message: words.row(verdict) }
  return { ...place, ...verdict }
}

function respond(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
}
