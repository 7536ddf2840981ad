import 'server-only'
import { simulateWaiting } from './simulate-waiting'

/**
 * Lets what waits be simulated, without waiting for it. Only where a launcher rings (app/api/tick), which takes up what is
 * left over: a script that makes a run has an end of its own.
 */
export function wakeSimulation(): void {
  if (!process.env['MINGJI_BELL']) return
  simulateWaiting(() => new Date()).catch((error: unknown) => {
    console.error('[simulation]', error)
  })
}
