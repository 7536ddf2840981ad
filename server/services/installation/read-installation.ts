import 'server-only'
import { database } from '@/server/db/client'
import { readInstallation as readRow } from '@/server/db/installation'

/** Whether the installation was set up, and whether what it holds is demo data. */
export async function readInstallation(): Promise<{ ready: boolean; demo: boolean }> {
  const row = await readRow(database())
  return { ready: row !== null, demo: row?.demo ?? false }
}
