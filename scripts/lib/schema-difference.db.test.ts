import { expect, test } from 'vitest'
import { freshDatabase } from '@/server/test/database'
import { schemaDifference } from './schema-difference.mjs'

test('the migrations make what the schema says', async () => {
  expect(
    await schemaDifference({ url: await freshDatabase(), shadowUrl: await freshDatabase({ empty: true }) }),
  ).toBeUndefined()
})
