import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createTRPCClient, httpLink } from '@trpc/client'
import superjson from 'superjson'
import type { AppRouter } from '@/server/api/root'

let child: ChildProcess | undefined

/** The API in a process of its own; `kill` ends it in the middle of whatever it does. */
export async function serveToKill(environment: Record<string, string>) {
  const process_ = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=react-server', 'server/test/fault-server.ts'],
    { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  child = process_
  const [port] = (await once(process_.stdout, 'data')) as [Buffer]
  const url = `http://127.0.0.1:${port.toString().trim()}`
  const api = (actor: { userId: string }, fetch_: typeof fetch = fetch) =>
    createTRPCClient<AppRouter>({
      links: [
        httpLink({
          url: `${url}/api/trpc`,
          transformer: superjson,
          headers: { 'x-actor': actor.userId },
          fetch: fetch_,
        }),
      ],
    })
  const kill = async () => {
    const gone = once(process_, 'exit')
    process_.kill('SIGKILL')
    await gone
  }
  return { url, api, kill }
}
export type ServedToKill = Awaited<ReturnType<typeof serveToKill>>

/** Ends what a failing test left running. */
export const endServed = (): void => {
  child?.kill('SIGKILL')
}
