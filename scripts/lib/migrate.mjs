import { createHash, randomUUID } from 'node:crypto'
import { readMigrations } from './migrations.mjs'
import { Refusal } from './refusal.mjs'

/** Prisma's own table, so that its tools see the same history. */
const historyTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`

/** The number that Prisma locks too: two servers on one database do not migrate at once. */
const lockId = 72_707_369

/**
 * Applies the migrations that a database lacks. Prisma's engine would note that a migration has begun, run it, and note
 * that it has ended: killed in between, it refuses to go on ever after. Here a migration and its note are one
 * transaction.
 *
 * @param {string} url
 * @returns {Promise<string[]>} the names of those applied, oldest first
 */
export async function migrate(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockId])
    // A message for every start would come from "if not exists".
    await client.query('SET client_min_messages = warning')
    await client.query(historyTable)
    const { rows } = await client.query(
      `SELECT migration_name AS name, checksum FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    )
    const migrations = readMigrations().map((migration) => ({
      ...migration,
      checksum: checksumOf(migration.sql),
    }))
    const missing = missingMigrations(migrations, rows)
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/**
 * @template {{ name: string, checksum: string }} Migration
 * @param {Migration[]} ours oldest first
 * @param {{ name: string, checksum: string }[]} applied
 * @returns {Migration[]} those to apply
 */
export function missingMigrations(ours, applied) {
  for (const { name, checksum } of applied) {
    const known = ours.find((migration) => migration.name === name)
    if (!known) {
      throw new Refusal(
        `The database was written by a later version of Mingji (${name}). Start that version.`,
      )
    }
    if (known.checksum !== checksum) {
      throw new Refusal(`The migration ${name} was changed after it had been applied. Put the original back.`)
    }
  }
  return ours.filter(({ name }) => !applied.some((migration) => migration.name === name))
}

/**
 * @param {import('pg').Client} client
 * @param {{ name: string, sql: string, checksum: string }} migration
 */
async function apply(client, { name, sql, checksum }) {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    const { message } = /** @type {Error} */ (error)
    throw new Refusal(
      `The database could not be brought up to date: migration ${name} failed (${message}).`,
      {
        cause: error,
      },
    )
  }
}

/** @param {string} sql */
function checksumOf(sql) {
  return createHash('sha256').update(sql).digest('hex')
}
