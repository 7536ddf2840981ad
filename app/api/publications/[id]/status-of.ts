import type { TRPCError } from '@trpc/server'

const STATUS: Partial<Record<TRPCError['code'], number>> = {
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  // An identifier that is none names nothing.
  BAD_REQUEST: 404,
  SERVICE_UNAVAILABLE: 503,
}

/** The status that a file's address answers with. */
export const statusOf = (error: TRPCError): number => STATUS[error.code] ?? 500
