/**
 * npm run verify -- publication.json [--root HEX]
 *
 * Computes a publication again from its own inputs and names every figure that differs; prints the root over its figures and
 * results, and with `--root` compares it with the printed one. Exit status: 0 it agrees, 1 it doesn't, 2 it could not be
 * read as a publication.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { verifyPublication, type Difference } from '../server/domain/publication/verify-publication'

const USAGE = 'Usage: npm run verify -- publication.json [--root HEX]'
/** More are counted and not listed: whoever changed a thousand figures is found by the first hundred. */
const MOST = 100

const say = (line: string): void => void process.stdout.write(`${line}\n`)

function fail(line: string): never {
  process.stderr.write(`${line}\n`)
  process.exit(2)
}

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value))

function tell(differences: readonly Difference[]): void {
  for (const { unit, path, published, computed } of differences.slice(0, MOST))
    say(`  ${unit} ${path}: published ${shown(published)}, computed ${shown(computed)}`)
  if (differences.length > MOST) say(`  … and ${String(differences.length - MOST)} more`)
}

/** Inputs that were changed agree with what follows from them: only the printed root says that they are the published ones. */
function verdictOf(asked: string | undefined, root: string, unpublished: number | null): string {
  if (asked === undefined)
    return unpublished === null
      ? 'Compare the root with the one on every page of the bulletin (or give that by --root): only it says that this is what was published.'
      : 'Its root will be printed on the bulletin if it is published as it stands.'
  return asked === root
    ? 'The root is the one given: this is what it was printed for.'
    : `The root is not the one given (${asked}): this is not what was published.`
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { root: { type: 'string' } },
    allowPositionals: true,
  })
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) fail(USAGE)
  const asked = values.root?.trim().toLowerCase()
  if (asked !== undefined && !/^[\da-f]{64}$/.test(asked))
    fail(`--root is the root as the bulletin prints it: 64 signs from 0-9 and a-f.`)
  let content: Buffer
  try {
    content = await readFile(path)
  } catch (cause) {
    fail(`${path} could not be read: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
  let file: unknown
  try {
    file = JSON.parse(content.toString('utf8'))
  } catch (cause) {
    fail(`${path} is not valid JSON: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
  const found = verifyPublication(file)
  if (found.is === 'unreadable') fail(`${path} is not the file of a publication (about, case, results).`)
  if (found.is === 'refused') {
    process.stderr.write(`${path}: its case contradicts itself, so it cannot be computed:\n`)
    for (const refusal of found.refusals) process.stderr.write(`  ${JSON.stringify(refusal)}\n`)
    process.exit(2)
  }
  const { differences, root, units, unpublished } = found
  const otherRoot = asked !== undefined && asked !== root
  say(
    differences.length === 0
      ? `${path}: ${String(units)} units computed again; every mark, total and rank agrees.`
      : `${path}: ${differences.length === 1 ? '1 figure is' : `${String(differences.length)} figures are`} not what its own inputs give:`,
  )
  tell(differences)
  if (unpublished !== null)
    say(`Not a publication: draft ${String(unpublished)}, as it stood before it was published.`)
  say(`root    ${root}`)
  say(`SHA-256 ${createHash('sha256').update(content).digest('hex')}`)
  say(verdictOf(asked, root, unpublished))
  process.exitCode = differences.length > 0 || otherRoot ? 1 : 0
}

await main()
