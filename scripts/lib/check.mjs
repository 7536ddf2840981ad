import { ensureGenerated } from './generated.mjs'
import { ensureInstalled } from './installed.mjs'
import { section } from './section.mjs'
import { sideBySide } from './side-by-side.mjs'
import { vitest } from './test-results.mjs'

/**
 * The fast half of the tests: what needs neither a database nor a browser. The dependency rule is a unit test.
 * The linter and the compiler have one thread each, so the tests run beside them.
 *
 * @param {(beside: AbortSignal) => Promise<void>} [afterUnitTests] more that can run while the linter still does
 */
export async function check(afterUnitTests) {
  await ensureInstalled({ development: true })
  await ensureGenerated()
  await section('Format', 'prettier', ['--check', '.'])
  // Pages' parameters have types only once their routes are known; the linter wants types too.
  await section('Routes', 'next', ['typegen'], { env: { NEXT_TELEMETRY_DISABLED: '1' } })
  await sideBySide([
    async (beside) => {
      await section('Types', 'tsc', ['--noEmit'], { of: 'typescript', beside })
      await section('Lint', 'eslint', ['.', '--max-warnings=0'], { beside })
    },
    async (beside) => {
      await vitest('Unit tests', ['unit', 'alone'], beside)
      await afterUnitTests?.(beside)
    },
  ])
}
