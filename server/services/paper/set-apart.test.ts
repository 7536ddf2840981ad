import { expect, test } from 'vitest'
import { samplePaper } from '@/server/documents/paper/paper.fixture'
import { setApart } from './set-apart'

const at = new Date('2026-07-20T02:00:00Z')
const task = { paper: samplePaper, pictures: {}, at }

test('papers are set in a process of its own, several by one', async () => {
  const [pdf, docx] = await setApart(async (set) => {
    const first = await set({ ...task, format: 'pdf' })
    return [first, await set({ ...task, format: 'docx' })] as const
  })
  expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  expect(Buffer.from(docx).subarray(0, 2).toString()).toBe('PK')
})

test('what cannot be set says why, and the next can', async () => {
  const broken = { ...samplePaper, blocks: [{ is: 'nothing' }] as never }
  await setApart(async (set) => {
    await expect(set({ ...task, paper: broken, format: 'pdf' })).rejects.toThrow('could not be set')
    expect((await set({ ...task, format: 'pdf' })).length).toBeGreaterThan(1000)
  })
})
