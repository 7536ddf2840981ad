// `npm test`: everything, from a fresh clone; stops at the first part that fails.
import { ensureBuilt } from './lib/built.mjs'
import { check } from './lib/check.mjs'
import { runCommand } from './lib/command.mjs'
import { say } from './lib/say.mjs'
import { sideBySide } from './lib/side-by-side.mjs'
import { countResults, forgetResults, playwright, vitest } from './lib/test-results.mjs'

await runCommand(async () => {
  forgetResults()
  try {
    await check((beside) => vitest('Database tests', 'db', beside))
    await ensureBuilt()
    // Each on a server and a record of its own: whoever only looks need not wait for those who write.
    await sideBySide([
      (beside) => playwright('Screens', 'screens', beside),
      (beside) => playwright('Stories', 'stories', beside),
    ])
  } finally {
    const { passed, failed } = countResults()
    say(`\n${passed} passed, ${failed} failed`)
  }
})
