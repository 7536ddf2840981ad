import 'server-only'
import { resolve } from 'node:path'

/** The folder that holds what must be kept, as the launcher says; `.data` where nobody does. */
export function dataFolder(): string {
  return resolve(/* turbopackIgnore: true */ process.env['MINGJI_DATA'] || '.data')
}
