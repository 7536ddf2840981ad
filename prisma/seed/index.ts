// Fills a new database: node --import tsx --conditions=react-server prisma/seed/index.ts demo|empty|which
// The last line on standard output is one word, what the database holds: demo or own.
import { disconnect } from '@/server/db/client'
import { type Mode, seed, SeedRefusal } from './seed'

const modes: readonly Mode[] = ['demo', 'empty', 'which']

try {
  const mode = modes.find((candidate) => candidate === process.argv[2])
  if (!mode) throw new SeedRefusal(`usage: prisma/seed/index.ts ${modes.join('|')}`)
  console.log(await seed(mode, new Date()))
} catch (error) {
  const plain = error instanceof SeedRefusal
  if (plain && error.cause !== undefined) console.error(error.cause)
  console.error(plain ? error.message : error)
  process.exitCode = 1
} finally {
  await disconnect()
}
