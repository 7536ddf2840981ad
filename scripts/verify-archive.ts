/**
 * verify.mjs of a year's archive, which carries it in one file: node verify.mjs [FOLDER]
 *
 * Checks every file of the unpacked archive against its catalogue, and computes again every publication's marks and root, every
 * draw, and the hash of what was signed and sent out. Exit status: 0 all agrees, 1 something doesn't, 2 it could not be read.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Catalogue, CatalogueFile } from '../server/domain/archive/catalogue'
import { checkFile } from '../server/domain/archive/check-file'

const CATALOGUES = ['catalogue.json', 'catalogue.csv']
/** More are counted and not listed. */
const MOST = 20

const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

async function check(folder: string, file: CatalogueFile): Promise<{ checked: number; faults: string[] }> {
  const content = await readFile(join(folder, file.path)).catch(() => null)
  if (content === null) return { checked: 0, faults: ['缺失 missing'] }
  const sha256 = createHash('sha256').update(content).digest('hex')
  if (sha256 !== file.sha256)
    return { checked: 0, faults: [`SHA-256 ${sha256}, 目录 catalogue ${file.sha256}`] }
  try {
    return checkFile(file, content.toString('utf8'))
  } catch (error) {
    return { checked: 0, faults: [error instanceof Error ? error.message : String(error)] }
  }
}

async function main(): Promise<number> {
  const folder = resolve(process.argv[2] ?? dirname(fileURLToPath(import.meta.url)))
  let catalogue: Catalogue
  try {
    catalogue = JSON.parse(await readFile(join(folder, 'catalogue.json'), 'utf8')) as Catalogue
  } catch (error) {
    process.stderr.write(
      `无法读取目录 The catalogue could not be read: ${error instanceof Error ? error.message : String(error)}\n`,
    )
    return 2
  }
  let faults = 0
  const counts = new Map<string, number>()
  for (const file of catalogue.files) {
    const found = await check(folder, file)
    if (found.checked > 0) counts.set(file.kind, (counts.get(file.kind) ?? 0) + 1)
    for (const fault of found.faults.slice(0, MOST)) say(`✗ ${file.path}: ${fault}`)
    if (found.faults.length > MOST) say(`✗ ${file.path}: … +${String(found.faults.length - MOST)}`)
    faults += found.faults.length
    if (file.kind === 'publication' && found.faults.length === 0)
      say(`✓ ${file.path}: ${String(found.checked)} 个单位 units, 根 root ${file.root ?? ''}`)
  }
  const known = new Set([...catalogue.files.map(({ path }) => path), ...CATALOGUES])
  for (const path of (await filesIn(folder)).filter((each) => !known.has(each))) {
    say(`✗ ${path}: 目录中没有 not in the catalogue`)
    faults += 1
  }
  const count = (kind: string) => String(counts.get(kind) ?? 0)
  say(
    `${catalogue.owner} ${String(catalogue.year)}: ${String(catalogue.files.length)} 个文件 files; 重新计算 computed again: ` +
      `发布 publications ${count('publication')}, 抽签 draws ${count('draw')}, 责任书 letters ${count('letter')}, 通报 bulletins ${count('bulletin')}`,
  )
  say(faults === 0 ? '全部一致 All agrees.' : `不一致 Not agreeing: ${String(faults)}`)
  return faults === 0 ? 0 : 1
}

process.exitCode = await main()
