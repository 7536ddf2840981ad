import { TRPCClientError } from '@trpc/client'
import type { AppRouter } from '@/server/api/root'
import type { WireProblem } from '@/server/api/trpc'

/** The refusal that an API call came back with; null where the call never arrived. */
export function problemOf(error: unknown): WireProblem | null {
  return error instanceof TRPCClientError
    ? ((error as TRPCClientError<AppRouter>).data?.problem ?? null)
    : null
}
