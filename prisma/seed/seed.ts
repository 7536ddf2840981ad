import { database, inTransaction } from '@/server/db/client'
import { insertInstallation, readInstallation } from '@/server/db/installation'
import { countUsers } from '@/server/db/users'
import { found } from './found'
import { enter, perform } from './perform'
import { script } from './script'
import { villageScript } from './villages/script'

export type Mode = 'demo' | 'empty' | 'which'

/** What the database holds: the demonstration, complete or begun, or somebody's own data, none yet perhaps. */
export type Contents = 'demo' | 'own'

/** Where the demo's people sat: a private address, since the trail wants one. */
const ADDRESS = '10.63.2.3'

/** A refusal in plain words for whoever starts the product. */
export class SeedRefusal extends Error {}

/**
 * Brings the database to what a mode asks for and says what it then holds. The `installation` row is written last: a
 * database with accounts but without that row is a demo that was interrupted, and `demo` goes on with it.
 */
export async function seed(mode: Mode, now: Date): Promise<Contents> {
  const db = database()
  const installation = await readInstallation(db)
  if (installation) return installation.demo ? 'demo' : 'own'
  const begun = (await countUsers(db)) > 0
  if (mode === 'which') return begun ? 'demo' : 'own'
  if (mode === 'empty') {
    if (begun)
      throw new SeedRefusal(
        'This data folder holds a demonstration that was interrupted while it was loaded. Start without --empty to finish it, or set MINGJI_DATA to a new folder.',
      )
    return 'own'
  }
  if (!begun) await found(ADDRESS)
  await act()
  await inTransaction((tx) => insertInstallation(tx, true, now))
  return 'demo'
}

async function act(): Promise<void> {
  const places = { county: await enter('county'), sanhe: await enter('sanhe') }
  const steps = [...script(), ...villageScript()].sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const step of steps) {
    try {
      await perform(places[step.owner ?? 'county'], step, ADDRESS)
    } catch (error) {
      throw new SeedRefusal(
        `The demonstration could not be completed (${step.name}); npm run demo:reset starts it afresh.`,
        { cause: error },
      )
    }
  }
}
