import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { docx, packedPdf, pictureBomb, zipOf } from './files.fixture'

const MB = 1024 * 1024
const root = join(import.meta.dirname, '../../..')
const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

const bombs: [string, string, () => Uint8Array][] = [
  ['a picture of 900 million pixels', 'tooManyPixels', pictureBomb],
  ['120 MB in one part of a Word file', 'archive', () => docx([{ name: 'a', body: Buffer.alloc(120 * MB) }])],
  [
    'a list of parts that unpacks to 120 MB and says it is small',
    'damaged',
    () =>
      zipOf([
        { name: '[Content_Types].xml', body: Buffer.alloc(120 * MB), size: 500 },
        { name: 'word/document.xml', body: '' },
      ]),
  ],
  ['120 MB in an object stream of a PDF', 'archive', () => packedPdf([' '.repeat(120 * MB)])],
]

test('bombs are refused, and all of them together let memory grow by less than 50 MiB', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingji-bombs-'))
  folders.push(folder)
  const paths: string[] = []
  for (const [at, [, , make]] of bombs.entries()) {
    const path = join(folder, String(at))
    paths.push(path)
    await writeFile(path, make())
  }
  const script = join(import.meta.dirname, 'measure-memory.fixture.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, ...paths], {
    cwd: root,
    timeout: 100_000,
  })
  const seen = JSON.parse(stdout) as { refusal: string | null; grown: number }[]
  const held = seen.pop()
  expect(seen.map(({ refusal }, at) => [bombs[at]?.[0], refusal])).toEqual(
    bombs.map(([name, reason]) => [name, reason]),
  )
  for (const { grown } of seen) expect(grown).toBeLessThan(50)
  // The measure sees memory that is really held: of 100 MiB a part may lie where something was freed before.
  expect(held?.grown).toBeGreaterThan(50)
}, 120_000)
