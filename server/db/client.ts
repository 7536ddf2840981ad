import 'server-only'
import { Prisma, PrismaClient } from './generated/client'
import { problem } from '@/server/domain/errors'
import { PgInTurn } from './in-turn'

let client: PrismaClient | undefined

/** The one client of this process, made at first use so that a build needs no database. */
export function database(): PrismaClient {
  if (!client) {
    const connectionString = process.env['DATABASE_URL']
    if (!connectionString) throw problem('databaseUnavailable', {})
    client = new PrismaClient({
      // A burst waits its turn for a connection; a database that is gone refuses at once.
      adapter: new PgInTurn({ connectionString, max: 10, connectionTimeoutMillis: 20_000 }),
      transactionOptions: { maxWait: 20_000, timeout: 120_000 },
    })
  }
  return client
}

/** Ends the connections: for scripts and tests, which have an end of their own. */
export async function disconnect(): Promise<void> {
  await client?.$disconnect()
  client = undefined
}

/** A client that reads and writes: the plain one, or inside a transaction. */
export type Db = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

/**
 * Runs work in one transaction. `frozen` reads one moment's state throughout (repeatable read), for work that takes
 * many rows together, like a score run.
 */
export async function inTransaction<T>(
  work: (tx: Db) => Promise<T>,
  options: { frozen?: boolean } = {},
): Promise<T> {
  const settings = {
    isolationLevel: options.frozen
      ? Prisma.TransactionIsolationLevel.RepeatableRead
      : Prisma.TransactionIsolationLevel.ReadCommitted,
  }
  try {
    return await database().$transaction(work, settings)
  } catch (error) {
    // Of two transactions that wait for each other the database ends one; it left nothing behind and begins again.
    if (!isEndedByOther(error)) throw error
    return database().$transaction(work, settings)
  }
}

function isEndedByOther(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034'
}

/** Whether an error is PostgreSQL's or Prisma's refusal of a duplicate key. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/** Whether an error says that the database can't be reached, rather than that it refused something. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError)
    return ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037'].includes(error.code)
  const text = error instanceof Error ? `${error.message} ${String(error.cause)}` : ''
  return /ECONNREFUSED|ENOENT.*\.s\.PGSQL|Can't reach database|Connection terminated|server closed the connection|timeout exceeded when trying to connect/i.test(
    text,
  )
}
