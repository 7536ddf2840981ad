import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { createDatabase } from '@/scripts/lib/throwaway-postgres.mjs'

/** A database of one's own for a test file, migrated and without data, or `empty` of tables too; its URL. */
export function freshDatabase({ empty = false } = {}): Promise<string> {
  return createDatabase(inject('server'), `test-${randomUUID()}`, {
    template: empty ? 'template1' : 'mingji',
  })
}
