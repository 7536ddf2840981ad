import 'server-only'
import { version } from '@/package.json'
import { database } from '@/server/db/client'
import { ping } from '@/server/db/installation'

/** Whether the database answers, and the product's version. Never throws. */
export async function health(): Promise<{
  status: 'ok' | 'degraded'
  database: 'up' | 'down'
  version: string
}> {
  try {
    await ping(database())
    return { status: 'ok', database: 'up', version }
  } catch {
    return { status: 'degraded', database: 'down', version }
  }
}
