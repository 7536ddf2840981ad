import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { problem } from '@/server/domain/errors'
import { text } from './input'
import { type ApiContext, publicProcedure, router } from './trpc'

const QUERY = 'Invalid `prisma.user.findFirst()` invocation: secret'
const unreachable = () => new Error(`${QUERY}\nCan't reach database server at 127.0.0.1:5432`)

const fail = (make: () => Error) =>
  publicProcedure('installation.read').query((): string => {
    throw make()
  })
const app = router({
  bug: fail(() => new Error(QUERY)),
  gone: fail(unreachable),
  refused: fail(() => problem('sheetTaken', { by: '李' })),
  echo: publicProcedure('installation.read')
    .input(z.strictObject({ text }))
    .query(({ input }) => input.text),
})

const context = { actor: null, now: new Date(), address: '' }

async function call(path: string, { input = '', createContext = (): ApiContext => context } = {}) {
  const query = input && `?input=${encodeURIComponent(input)}`
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    req: new Request(`http://mingji.test/api/trpc/${path}${query}`),
    router: app,
    createContext,
  })
  return { status: response.status, body: await response.text() }
}

/** A call whose context can't be made. */
const without = (make: () => Error) => () =>
  call('echo', {
    createContext: () => {
      throw make()
    },
  })

test.each([
  ['what nobody foresaw', () => call('bug'), 500, 'internal'],
  ['no database', () => call('gone'), 503, 'databaseUnavailable'],
  ['a refusal', () => call('refused'), 409, 'sheetTaken'],
  ['no database before the call', without(unreachable), 503, 'databaseUnavailable'],
  [
    'no database settings before the call',
    without(() => problem('databaseUnavailable', {})),
    503,
    'databaseUnavailable',
  ],
  ['a bug before the call', without(() => new Error(QUERY)), 500, 'internal'],
  ['no such procedure', () => call('secret'), 404, 'notFound'],
  ['not JSON', () => call('echo', { input: '{secret' }), 400, 'badRequest'],
  ['not what it takes', () => call('echo', { input: '{"json":{"text":1}}' }), 400, 'badRequest'],
  ['NUL', () => call('echo', { input: '{"json":{"text":"secret\\u0000"}}' }), 400, 'badRequest'],
  ['half a character', () => call('echo', { input: '{"json":{"text":"secret\\ud842"}}' }), 400, 'badRequest'],
])('%s: %i %s, and nothing of the error itself', async (_, answer, status, code) => {
  const { status: got, body } = await answer()
  const { error } = JSON.parse(body) as { error: { json: { message: string; data: unknown } } }
  expect([got, error.json.message]).toEqual([status, code])
  expect(error.json.data).toMatchObject({ httpStatus: status, problem: { code } })
  expect(body).not.toMatch(/prisma|secret|stack|invocation|5432/i)
})

test('whole characters pass, also those of two halves', async () => {
  expect(await call('echo', { input: '{"json":{"text":"𠮷 三合镇"}}' })).toMatchObject({ status: 200 })
})
