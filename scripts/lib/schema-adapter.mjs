import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

/**
 * Prisma's adapter for PostgreSQL, mended in two places.
 *
 * The engine asks the catalogue for columns of the internal one-letter type `"char"`, which the adapter refuses: they
 * pass through it as `bpchar` and are given to the engine as what they are.
 *
 * And the adapter takes scripts apart at every semicolon, even inside the body of a function: PostgreSQL can read a
 * script itself, and then runs it as one transaction.
 *
 * @param {string | undefined} connectionString
 */
export async function connectEngine(connectionString) {
  const { CHAR, BPCHAR } = pg.types.builtins

  const pool = new pg.Pool({ connectionString })
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect()
  const queryPool = pool.query.bind(pool)
  const queryAdapter = adapter.queryRaw.bind(adapter)
  /** @type {WeakMap<object, number[]>} which columns of a result, known by its rows, hold letters */
  const letters = new WeakMap()
  Object.assign(pool, {
    /** @param {import('pg').QueryArrayConfig} what */
    async query(what) {
      const result = await queryPool(what)
      const fields = result.fields.filter((field) => field.dataTypeID === CHAR)
      letters.set(
        result.rows,
        fields.map((field) => result.fields.indexOf(field)),
      )
      for (const field of fields) field.dataTypeID = BPCHAR
      return result
    },
  })
  return Object.assign(adapter, {
    /** @param {import('@prisma/driver-adapter-utils').SqlQuery} query */
    async queryRaw(query) {
      const result = await queryAdapter(query)
      for (const index of letters.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character
      return result
    },
    /** @param {string} script */
    async executeScript(script) {
      await queryPool(script)
    },
  })
}
