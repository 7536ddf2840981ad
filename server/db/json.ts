import 'server-only'
import { Prisma } from './generated/client'

/** A plain value as a JSON column takes it; null becomes SQL NULL. */
export function toJson(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  // JSON columns hold plain data: a round trip drops undefined members and refuses what isn't JSON.
  if (value === null || value === undefined) return Prisma.DbNull
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue
}

/** As `toJson`, for columns that may not be null. */
export function toJsonValue(value: NonNullable<unknown>): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue
}
