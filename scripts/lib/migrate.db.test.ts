import { expect, test } from 'vitest'
import { freshDatabase } from '@/server/test/database'
import { migrate } from './migrate.mjs'
import { readMigrations } from './migrations.mjs'

const names = readMigrations().map(({ name }) => name)

test('a second run applies nothing', async () => {
  expect(await migrate(await freshDatabase())).toEqual([])
})

test('servers that start at once on an empty database apply each migration once', async () => {
  const url = await freshDatabase({ empty: true })
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)])
  expect(applied.flat()).toEqual(names)
})
