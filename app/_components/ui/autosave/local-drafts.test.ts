import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { localDrafts } from './local-drafts'

const draft = (entry: string) => ({ entry, baseVersion: 1 })
let count = 0
let form = ''
beforeEach(() => {
  form = `report/${String((count += 1))}/account`
})

it('what was written is there for the next page, cell by cell', async () => {
  const page = localDrafts<string>(form)
  expect(await page.write('a', draft('x'))).toBe(true)
  await page.write('b', draft('y'))
  await page.write('a', draft('xy'))
  expect(await localDrafts<string>(form).read()).toEqual({ a: draft('xy'), b: draft('y') })
})

it('another account’s page, or another report’s, sees nothing of it', async () => {
  await localDrafts<string>(form).write('a', draft('x'))
  expect(await localDrafts<string>(`${form}-other`).read()).toEqual({})
})

it('what the server has is forgotten, also by a page that only found it', async () => {
  await localDrafts<string>(form).write('a', draft('x'))
  const next = localDrafts<string>(form)
  await next.read()
  await next.clear('a')
  expect(await localDrafts<string>(form).read()).toEqual({})
})

it('what another tab typed over it since stays', async () => {
  const [one, other] = [localDrafts<string>(form), localDrafts<string>(form)]
  await one.write('a', draft('x'))
  await other.write('a', draft('y'))
  await one.clear('a')
  expect(await localDrafts<string>(form).read()).toEqual({ a: draft('y') })
})

it('in the order in which it was asked, without waiting in between', async () => {
  const page = localDrafts<string>(form)
  void page.write('a', draft('x'))
  void page.clear('a')
  void page.write('a', draft('y'))
  expect(await page.read()).toEqual({ a: draft('y') })
})
