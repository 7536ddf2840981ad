import { expect, it } from 'vitest'
import { localDrafts } from './local-drafts'

// This project runs without a browser's database: as one that refuses it.
it('a browser that keeps nothing is said not to, and the page goes on', async () => {
  const page = localDrafts<string>('report/1/account')
  expect(await page.write('a', { entry: 'x', baseVersion: 0 })).toBe(false)
  expect(await page.read()).toEqual({})
  await expect(page.clear('a')).resolves.toBeUndefined()
})
