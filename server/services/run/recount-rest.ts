import 'server-only'

const DEFAULT_SECONDS = 60

/** How long the record has to be at rest before what changed is counted by itself, in milliseconds; null where nothing is (MINGJI_RECOUNT=0). */
export function recountRestMs(env: NodeJS.ProcessEnv = process.env): number | null {
  const said = env['MINGJI_RECOUNT']
  const seconds = said ? Number(said) : DEFAULT_SECONDS
  return seconds === 0 ? null : seconds * 1000
}
