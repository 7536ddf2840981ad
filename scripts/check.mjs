// `npm run check`: the fast half of `npm test`.
import { check } from './lib/check.mjs'
import { runCommand } from './lib/command.mjs'

await runCommand(check)
