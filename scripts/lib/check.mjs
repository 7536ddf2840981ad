import { join } from 'node:path'
import { ensureGenerated } from './generated.mjs'
import { ensureInstalled } from './installed.mjs'
import { Refusal } from './refusal.mjs'
import { repository } from './repository.mjs'
import { section } from './section.mjs'
import { vitest } from './test-results.mjs'

/** The fast half of the tests: what needs neither a database nor a browser. */
export async function check() {
  await ensureInstalled({ development: true })
  await ensureGenerated()
  await section('Format', 'prettier', ['--check', '.'])
  await section('Lint', 'eslint', ['.', '--max-warnings=0'])
  await section('Routes', 'next', ['typegen'], { env: { NEXT_TELEMETRY_DISABLED: '1' } })
  await section('Types', 'tsc', ['--noEmit'], { of: 'typescript' })
  await checkStructure()
  await vitest('Unit tests', 'unit')
}

/** A cruise that finds no files finds no violations either, and says that all is well. */
async function checkStructure() {
  const output = await section('Structure', 'depcruise', ['app', 'server'], { of: 'dependency-cruiser' })
  const modules = Number(output.match(/\((\d+) modules/)?.[1] ?? 0)
  if (modules < 50) {
    throw new Refusal(
      `Structure: only ${modules} modules were looked at; see ${join(repository, '.dependency-cruiser.cjs')}.`,
    )
  }
}
