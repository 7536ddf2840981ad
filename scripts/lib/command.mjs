import { Refusal } from './refusal.mjs'

/**
 * Runs a script: a refusal becomes one line and exit code 1, anything else is a defect and shows its stack.
 *
 * @param {() => Promise<number | void>} script may return an exit code
 */
export async function runCommand(script) {
  try {
    process.exitCode = (await script()) ?? 0
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    process.exitCode = 1
  }
}
