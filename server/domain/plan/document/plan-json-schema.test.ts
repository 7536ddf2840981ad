import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { planJsonSchema } from './plan-json-schema'

// `npx vitest run -u server/domain/plan/document/plan-json-schema.test.ts` writes it anew.
test('the published schema of a plan is the one that is read by', async () => {
  await expect(`${JSON.stringify(planJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    resolve(import.meta.dirname, '../../../../docs/plan.schema.json'),
  )
})
