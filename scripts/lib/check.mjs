import { ensureGenerated } from './generated.mjs'
import { ensureInstalled } from './installed.mjs'
import { section } from './section.mjs'
import { vitest } from './test-results.mjs'

/** The fast half of the tests: what needs neither a database nor a browser. The dependency rule is a unit test. */
export async function check() {
  await ensureInstalled({ development: true })
  await ensureGenerated()
  await section('Format', 'prettier', ['--check', '.'])
  // Pages' parameters have types only once their routes are known; the linter wants types too.
  await section('Routes', 'next', ['typegen'], { env: { NEXT_TELEMETRY_DISABLED: '1' } })
  await section('Lint', 'eslint', ['.', '--max-warnings=0'])
  await section('Types', 'tsc', ['--noEmit'], { of: 'typescript' })
  await vitest('Unit tests', 'unit')
}
