import { once } from 'node:events'
import { connect } from 'node:net'
import { Refusal } from './refusal.mjs'

const oldestMajor = 15

/**
 * Refuses a database server that does not answer. Knows no PostgreSQL yet, so that it can be asked before anything is
 * installed.
 *
 * @param {URL} url
 */
export async function checkReachable(url) {
  const port = Number(url.port || 5432)
  const folder = url.searchParams.get('host')
  const socket = folder?.startsWith('/')
    ? connect({ path: `${folder}/.s.PGSQL.${port}` })
    : connect({ host: folder || url.hostname || 'localhost', port })
  socket.setTimeout(10_000, () =>
    socket.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })),
  )
  try {
    await once(socket, 'connect')
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    throw new Refusal(
      `The database server of DATABASE_URL, ${folder || url.hostname}:${port}, does not answer (${code}).`,
      { cause: error },
    )
  } finally {
    socket.destroy()
  }
}

/**
 * Refuses a database that the application could not work with.
 *
 * @param {URL} url
 */
export async function checkUsable(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int / 10000 AS major,
              current_setting('server_encoding') AS encoding,
              coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS "mayCreate"`,
    )
    const refusal = unfitness(rows[0])
    if (refusal) throw refusal
  } catch (error) {
    throw error instanceof Refusal ? error : connectRefusal(/** @type {NodeJS.ErrnoException} */ (error), url)
  } finally {
    await client.end().catch(() => {}) // of a connection that never was
  }
}

/**
 * @param {{ major: number, encoding: string, mayCreate: boolean }} server
 * @returns {Refusal | undefined}
 */
export function unfitness({ major, encoding, mayCreate }) {
  if (major < oldestMajor) {
    return new Refusal(`The database server is PostgreSQL ${major}; ${oldestMajor} or later is needed.`)
  }
  if (encoding !== 'UTF8') {
    return new Refusal(`The database is encoded in ${encoding}; it must be UTF8 to hold Chinese and English.`)
  }
  if (!mayCreate)
    return new Refusal('The user of DATABASE_URL may not create tables: make it owner of the database.')
  return undefined
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {URL} url
 */
export function connectRefusal(error, url) {
  const because = { cause: error }
  const name = decodeURIComponent(url.pathname.slice(1))
  switch (error.code) {
    case '28P01':
    case '28000':
      return new Refusal(`The database server does not accept the user or password of DATABASE_URL.`, because)
    case '3D000':
      return new Refusal(
        `The database server has no database "${name}". Create it, or correct DATABASE_URL.`,
        because,
      )
    case '53300':
      return new Refusal('The database server has no connection left. Raise its max_connections.', because)
    case '57P03':
      return new Refusal('The database server is still starting. Try again in a moment.', because)
    default:
      return new Refusal(`The database of DATABASE_URL cannot be used: ${error.message}.`, because)
  }
}
