import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '../server/domain/audit/canonical-json'
import { county } from '../server/domain/simulation/county.fixture'
import { seedOf } from '../server/domain/simulation/generator'
import { simulate } from '../server/domain/simulation/simulate'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const golden = (name: string) => at(`../server/test/golden/${name}.json`)
let folder = ''

/** Runs the command as `npm run score` does, and returns what it said and its exit status. */
async function score(
  args: string[],
  input?: string,
): Promise<{ status: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', at('./score.ts'), ...args], { cwd: at('..') })
  child.stdin.end(input ?? '')
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), closed])
  return { status, out, err }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'score-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('npm run score', { timeout: 60_000 }, () => {
  test('prints aligned tables and writes the result', async () => {
    const out = join(folder, 'result.json')
    const said = await score([golden('county-year'), '--out', out])
    expect(said).toMatchObject({ status: 0, err: '' })
    expect(said.out).toContain('630203201  石灰窑乡  0.00  0.00  0.00  0.00  14.40  35.12')
    expect(said.out).toContain('(4)   630203201  石灰窑乡')
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(
      JSON.parse(await readFile(golden('county-year.result'), 'utf8')),
    )
    expect(await readdir(folder)).toEqual(['result.json'])
  })

  test('reads standard input, with or without a byte order mark, and explains', async () => {
    const said = await score(['-', '--explain'], `\uFEFF${await readFile(golden('one-indicator'), 'utf8')}`)
    expect(said).toMatchObject({ status: 0, err: '' })
    expect(said.out).toContain('shortfall 1.3333, steps 1, marksPerStep 0.5')
  })

  test('simulates with the seed that a run of the case has, and gives the same digits', async () => {
    const file = join(folder, 'county.json')
    await writeFile(file, JSON.stringify(county(), null, 2))
    const out = join(folder, 'simulated.json')
    const said = await score([file, '--simulate', '--draws', '500', '--out', out])
    expect(said).toMatchObject({ status: 0, err: '' })
    const seed = seedOf(createHash('sha256').update(canonicalJson(county())).digest('hex'))
    const expected = simulate(county(), { seed, draws: 500 })
    expect(said.out).toContain(`Simulation 1: seed ${seed}, 500 draws`)
    expect(said.out).toContain('  B1 binomial: 11 drawn, 1 left (allOrNone)\n')
    expect(said.out).toContain('\nperiod:Y\n  u0  noChance\n')
    expect((JSON.parse(await readFile(out, 'utf8')) as { simulation: unknown }).simulation).toEqual(expected)
    expect(await score([file, '--draws', '500'])).toMatchObject({ status: 1 })
  })

  test('refuses with every reason and its path, status 2, and writes nothing', async () => {
    const out = join(folder, 'refused.json')
    await writeFile(out, 'as it was')
    const said = await score([golden('refused'), '--out', out])
    expect(said.status).toBe(2)
    expect(said.out).toBe('')
    expect(said.err).toContain('Refused for 5 reasons')
    expect(said.err).toContain('values[0].numerator: This number is too small')
    expect(said.err).toContain(
      'plan.phases[1].periods[0]: The period "2026Q2" belongs to another phase already.',
    )
    expect(await readFile(out, 'utf8')).toBe('as it was')
  })

  test.each<[string, () => string[], string, string]>([
    [
      'no file',
      () => [join(folder, 'nowhere.json')],
      '',
      'could not be read: there is no such file or folder.',
    ],
    ['a folder', () => [folder], '', 'could not be read: it is a folder.'],
    ['not JSON', () => ['-'], '{"plan":', 'Standard input is not valid JSON'],
    ['nothing to score', () => [], '', 'Usage: npm run score'],
    ['an unknown option', () => [golden('one-indicator'), '--loud'], '', 'Usage: npm run score'],
    [
      'no folder to write to',
      () => [golden('one-indicator'), '--out', join(folder, 'no', 'result.json')],
      '',
      'could not be written: there is no such file or folder.',
    ],
  ])('says what is wrong in plain words: %s', async (_, args, input, sentence) => {
    const said = await score(args(), input)
    expect(said.status).toBe(1)
    expect(said.out).toBe('')
    expect(said.err).toContain(sentence)
    expect(said.err).not.toMatch(/\n\s+at /)
  })
})
