import type { TestProject } from 'vitest/node'
import { migrate } from '@/scripts/lib/migrate.mjs'
import { startThrowawayPostgres } from '@/scripts/lib/throwaway-postgres.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    server: { url: string; adminUrl: string }
  }
}

/** One server for all database tests; the database that `freshDatabase` copies is migrated once. */
export default async function setup(project: TestProject) {
  const { url, adminUrl, stop } = await startThrowawayPostgres()
  await migrate(url)
  project.provide('server', { url, adminUrl })
  return stop
}
