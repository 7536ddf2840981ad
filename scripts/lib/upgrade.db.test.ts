import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { freshDatabase } from '@/server/test/database'
import { readMigrations } from './migrations.mjs'

/* What an older release wrote is there after an upgrade: nothing that anybody entered is lost. */

const OBSERVATIONS = '20261128193709_observations'

/** A database as a release left it before a migration, with what people had entered; then everything since. */
async function upgrade(before: string, enter: (client: pg.Client) => Promise<void>): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: await freshDatabase({ empty: true }) })
  await client.connect()
  const all = readMigrations()
  const at = all.findIndex(({ name }) => name === before)
  for (const { sql } of all.slice(0, at)) await client.query(sql)
  await enter(client)
  for (const { sql } of all.slice(at)) await client.query(sql)
  return client
}

/** A row with what matters of it; whatever else its table asks for is filled in by its type. */
async function put(client: pg.Client, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const { rows } = await client.query<{ name: string; type: string; label: string | null }>(
    `SELECT c.column_name AS name, c.data_type AS type, (
       SELECT e.enumlabel FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
       WHERE t.typname = c.udt_name ORDER BY e.enumsortorder LIMIT 1) AS label
     FROM information_schema.columns c
     WHERE c.table_name = $1 AND c.is_nullable = 'NO' AND c.column_default IS NULL`,
    [table],
  )
  const byType: Readonly<Record<string, unknown>> = {
    uuid: uuidv7(),
    text: 'x',
    integer: 1,
    date: '2026-04-01',
    jsonb: '[]',
    boolean: false,
    'double precision': 1,
    'timestamp with time zone': '2026-04-01T00:00:00Z',
  }
  const all = {
    ...Object.fromEntries(rows.map(({ name, type, label }) => [name, label ?? byType[type]])),
    ...row,
  }
  const names = Object.keys(all)
  await client.query(
    `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')})
     VALUES (${names.map((_, at) => `$${String(at + 1)}`).join(', ')})`,
    Object.values(all),
  )
}

test('every mark that inspectors entered, and every one before it, becomes an observation over the one before', async () => {
  const [owner, sheet, mark, other, zhang, li] = Array.from({ length: 6 }, () => uuidv7())
  const [plan, period, round] = [uuidv7(), uuidv7(), uuidv7()]
  const client = await upgrade(OBSERVATIONS, async (db) => {
    await put(db, 'unit', { id: owner, level: 'county' })
    await put(db, 'plan', { id: plan, owner_id: owner })
    await put(db, 'period', { id: period, owner_id: owner, plan_id: plan })
    await put(db, 'round', { id: round, owner_id: owner, plan_id: plan, period_id: period })
    await put(db, 'sheet', { id: sheet, owner_id: owner, round_id: round, unit_id: owner })
    await db.query(
      `INSERT INTO item_mark (id, owner_id, sheet_id, item_code, observation, reason, version, entered_by_id, entered_by_name, entered_at) VALUES
        ($1, $2, $3, 'board', '{"missing": []}', NULL, 3, $5, '李', '2026-04-03T02:00:00Z'),
        ($6, $2, $3, 'files', '{"numerator": 9, "denominator": 10}', '一份缺页', 1, $4, '张', '2026-04-01T02:30:00Z')`,
      [mark, owner, sheet, zhang, li, other],
    )
    await db.query(
      `INSERT INTO item_mark_change (item_mark_id, version, owner_id, observation, reason, entered_by_id, entered_by_name, entered_at) VALUES
        ($1, 1, $2, '{"missing": ["policy"]}', '未公示', $3, '张', '2026-04-01T02:00:00Z'),
        ($1, 2, $2, NULL, NULL, $3, '张', '2026-04-02T02:00:00Z'),
        ($1, 3, $2, '{"missing": []}', NULL, $4, '李', '2026-04-03T02:00:00Z'),
        ($5, 1, $2, '{"numerator": 9, "denominator": 10}', '一份缺页', $3, '张', '2026-04-01T02:30:00Z')`,
      [mark, owner, zhang, li, other],
    )
  })
  try {
    const { rows } = await client.query<{
      id: string
      line: string
      observation: unknown
      reason: string | null
      rater: string
      supersedes: string[]
      at: Date
    }>(
      `SELECT id, line_code AS line, observation, reason, rater_name AS rater, supersedes, received_at AS at
       FROM observation WHERE sheet_id = $1 ORDER BY line_code, received_at`,
      [sheet],
    )
    const [first, second, third, file] = rows
    expect(rows).toEqual([
      expect.objectContaining({
        line: 'board',
        observation: { missing: ['policy'] },
        reason: '未公示',
        rater: '张',
        supersedes: [],
        at: new Date('2026-04-01T02:00:00Z'),
      }),
      expect.objectContaining({ line: 'board', observation: null, supersedes: [first?.id] }),
      expect.objectContaining({
        line: 'board',
        observation: { missing: [] },
        rater: '李',
        supersedes: [second?.id],
      }),
      expect.objectContaining({
        line: 'files',
        observation: { numerator: 9, denominator: 10 },
        reason: '一份缺页',
        supersedes: [],
      }),
    ])
    expect(new Set([first, second, third, file].map((row) => row?.id)).size).toBe(4)
    await expect(client.query('DELETE FROM observation')).rejects.toThrow('append-only')
  } finally {
    await client.end()
  }
})
