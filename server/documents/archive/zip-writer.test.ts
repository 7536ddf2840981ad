import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { ZipWriter } from './zip-writer'

async function zipped(files: readonly (readonly [string, string])[]): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  const zip = new ZipWriter((chunk) => {
    chunks.push(chunk)
    return Promise.resolve()
  })
  for (const [path, text] of files) await zip.add(path, Buffer.from(text))
  await zip.finish()
  const all = Buffer.concat(chunks)
  expect(zip.bytes).toBe(all.length)
  return all
}

test('what was put in comes out, packed or not, whatever it is called', async () => {
  const files = [
    ['说明.md', '年度档案'.repeat(1000)],
    ['papers/a.pdf', '%PDF'],
    ['empty.json', ''],
  ] as const
  const all = await zipped(files)
  expect(all.length).toBeLessThan(2000)
  const zip = await JSZip.loadAsync(all, { checkCRC32: true })
  for (const [path, text] of files) expect(await zip.file(path)?.async('text')).toBe(text)
})

test('the same files give the same bytes', async () => {
  const files = [['a.json', '{}']] as const
  expect(Buffer.compare(await zipped(files), await zipped(files))).toBe(0)
})
