import { Refusal } from './refusal.mjs'

/**
 * Refuses a database that somebody else is connected to: a server there would find its tables gone.
 *
 * @param {string} url
 */
export async function refuseWhileInUse(url) {
  const others = await query(
    url,
    `SELECT FROM pg_stat_activity
     WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
  )
  if (others.length) throw new Refusal('The database is in use: stop Mingji first.')
}

/**
 * Drops everything in a database.
 *
 * @param {string} url
 */
export async function emptyDatabase(url) {
  await query(url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public')
}

/**
 * @param {string} url
 * @param {string} sql
 */
async function query(url, sql) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
