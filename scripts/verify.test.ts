import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
let folder = ''

/** Runs the command as `npm run verify` does, and returns what it said and its exit status. */
async function verify(...args: string[]): Promise<{ status: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', at('./verify.ts'), ...args], { cwd: at('..') })
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), closed])
  return { status, out, err }
}

async function publication(change: (file: { results: { total: number }[] }) => void = () => undefined) {
  const golden = async (name: string) =>
    JSON.parse(await readFile(at(`../server/test/golden/${name}.json`), 'utf8')) as Record<string, unknown>
  const { results } = (await golden('county-year.result')) as { results: { total: number }[] }
  const file = { about: { through: '2026Q4' }, case: await golden('county-year'), results }
  change(file)
  const path = join(folder, 'publication.json')
  await writeFile(path, JSON.stringify(file))
  return path
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('npm run verify', { timeout: 60_000 }, () => {
  test('says that a publication agrees, and under which root', async () => {
    const path = await publication()
    const said = await verify(path)
    expect(said).toMatchObject({ status: 0, err: '' })
    expect(said.out).toContain('every mark, total and rank agrees')
    expect(said.out).toContain('only it says that this is what was published')
    const root = /root {4}([\da-f]{64})/.exec(said.out)?.[1] ?? ''
    const same = await verify(path, '--root', root)
    expect(same.status).toBe(0)
    expect(same.out).toContain('The root is the one given')
    const other = await verify(path, '--root', 'a'.repeat(64))
    expect(other.status).toBe(1)
    expect(other.out).toContain('this is not what was published')
  })

  test('names what was tampered with', async () => {
    const said = await verify(
      await publication((file) => Object.assign(file.results[2] ?? {}, { total: 99.99 })),
    )
    expect(said.status).toBe(1)
    expect(said.out).toContain('1 figure is not what its own inputs give')
    expect(said.out).toMatch(/\d{9} total: published 99\.99, computed \d/)
  })

  test.each([
    ['a file that is not there', ['nowhere.json'], 'could not be read'],
    ['no file', [], 'Usage'],
    ['another file', [at('../package.json')], 'is not the file of a publication'],
    ['what is no JSON', [at('../README.md')], 'is not valid JSON'],
  ])('refuses %s with status 2', async (_, args, words) => {
    const said = await verify(...args)
    expect(said.status).toBe(2)
    expect(said.out).toBe('')
    expect(said.err).toContain(words)
  })
})
