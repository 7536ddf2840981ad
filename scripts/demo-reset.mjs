// `npm run demo:reset`: puts the demonstration's data back as it was at first. With --yes it does not ask.
import { createInterface } from 'node:readline/promises'
import { runCommand } from './lib/command.mjs'
import { dataFolderOf } from './lib/data-folder.mjs'
import { openDatabase } from './lib/database.mjs'
import { emptyDatabase, refuseWhileInUse } from './lib/demo-reset.mjs'
import { lockHolder } from './lib/lock.mjs'
import { migrate } from './lib/migrate.mjs'
import { Refusal } from './lib/refusal.mjs'
import { say, step } from './lib/say.mjs'
import { seed } from './lib/seed.mjs'

await runCommand(async () => {
  const dataFolder = dataFolderOf()
  const holder = lockHolder(dataFolder)
  if (holder)
    throw new Refusal(`Mingji runs on ${dataFolder}: process ${holder.pid}, ${holder.what}. Stop it first.`)

  const { url, close } = await openDatabase('demo:reset')
  try {
    await refuseWhileInUse(url)
    await migrate(url)
    if ((await seed('which', { url, dataFolder })) !== 'demo') {
      throw new Refusal('This database does not hold the demonstration: nothing was changed.')
    }
    if (!process.argv.includes('--yes') && !(await isConfirmed())) return say('Nothing was changed.')
    await step('Restoring the demonstration county', async () => {
      await emptyDatabase(url)
      await migrate(url)
      await seed('demo', { url, dataFolder })
    })
  } finally {
    await close()
  }
})

async function isConfirmed() {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('Everything entered since is lost. Type "yes" to go on: ')
  terminal.close()
  return answer.trim() === 'yes'
}
