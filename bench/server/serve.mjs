// The built application in a process of its own, for the bench: `server.ts` starts it. It counts the statements that
// go to the database, by a wrapper of its own around the driver, and says so when it is asked.
import pg from 'pg'
import { serve } from '../../scripts/lib/serve.mjs'

let statements = 0
const { query } = pg.Client.prototype
Object.assign(pg.Client.prototype, {
  /** @this {unknown} @param {unknown[]} args */
  query(...args) {
    statements += 1
    return Reflect.apply(query, this, args)
  },
})

process.on('message', () => process.send?.({ statements, cpu: process.cpuUsage() }))
process.once('disconnect', () => process.exit())

await serve({ port: Number(process.env.PORT), host: '127.0.0.1', certificate: undefined })
process.send?.({ statements, cpu: process.cpuUsage() })
