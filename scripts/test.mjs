// `npm test`: everything, from a fresh clone; stops at the first part that fails.
import { ensureBuilt } from './lib/built.mjs'
import { check } from './lib/check.mjs'
import { runCommand } from './lib/command.mjs'
import { say } from './lib/say.mjs'
import { countResults, forgetResults, playwright, vitest } from './lib/test-results.mjs'

await runCommand(async () => {
  forgetResults()
  try {
    await check(async (beside) => {
      await vitest('Database tests', ['db'], beside)
      await ensureBuilt({ signal: beside })
    })
    await playwright('Screens, then stories')
  } finally {
    const { passed, failed } = countResults()
    say(`\n${passed} passed, ${failed} failed`)
  }
})
