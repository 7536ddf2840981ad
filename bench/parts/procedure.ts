import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import pg from 'pg'
import { appRouter } from '@/server/api/root'
import { createCallerFactory } from '@/server/api/trpc'
import type { Actor } from '@/server/domain/access/actor'
import type { Figure } from '../measure/goals'
import { sideBySide } from '../measure/side-by-side'

/**
 * The rows of one published period, as a person with a database prompt would ask for them: one statement, one round trip. The
 * period before it of the same phase gives the earlier rank.
 */
const TABLE = `
  WITH shown AS (
    SELECT p.run_id, d.code, d.phase_code, d.position, d.plan_id
    FROM publication p JOIN period d ON d.id = p.period_id
    WHERE p.owner_id = $1 AND p.in_force AND d.code = $2
  ), before AS (
    SELECT p.run_id, d.code
    FROM shown JOIN period d ON d.plan_id = shown.plan_id AND d.phase_code = shown.phase_code
      AND d.position < shown.position
    JOIN publication p ON p.period_id = d.id AND p.in_force
    ORDER BY d.position DESC LIMIT 1
  )
  SELECT u.id, u.code, u.name, u.name_en, r.position, r.score, r.rank, r.rank_without_veto, r.status, r.grade,
    r.categories, earlier.rank AS previous_rank
  FROM shown
  JOIN score_result r ON r.run_id = shown.run_id AND r.scope = 'period:' || shown.code
  JOIN unit u ON u.id = r.unit_id
  LEFT JOIN before ON true
  LEFT JOIN score_result earlier ON earlier.run_id = before.run_id AND earlier.scope = 'period:' || before.code
    AND earlier.unit_id = r.unit_id
  ORDER BY r.position`

/** The league table by the API's procedure, in this process, against the statement that returns the same rows. */
export async function measureProcedure(
  databaseUrl: string,
  counties: readonly { townships: number; actor: Actor; period: string }[],
): Promise<Figure[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  const figures: Figure[] = []
  try {
    for (const { townships, actor, period } of counties) {
      const ask = (reader: Actor) =>
        createCallerFactory(appRouter)({ actor: reader, now: new Date(), address: '' }).league.read({
          year: 2026,
          view: period,
        })
      const procedure = () => ask(actor)
      // A reader of a unit that nobody asked for yet: no answer is kept for them.
      const anew = () => ask({ ...actor, unit: { ...actor.unit, id: randomUUID() } })
      const statement = async () =>
        (await pool.query<Row>({ name: 'table', text: TABLE, values: [actor.ownerId, period] })).rows
      refuseOtherRows((await procedure()).rows, await statement())
      const { ours, plain, ratio } = await sideBySide(procedure, statement)
      const first = await sideBySide(anew, statement)
      figures.push(
        {
          part: 'procedure',
          name: `league procedure ÷ the same rows by SQL, ${townships} townships`,
          value: ratio,
          unit: '×',
          goal: { atMost: 1.5 },
        },
        {
          part: 'procedure',
          name: `the same, nothing kept of the answer, ${townships} townships`,
          value: first.ratio,
          unit: '×',
        },
        { part: 'procedure', name: `procedure, ${townships} townships`, value: ours, unit: 'ms' },
        { part: 'procedure', name: `SQL, ${townships} townships`, value: plain, unit: 'ms' },
      )
    }
    return figures
  } finally {
    await pool.end()
  }
}

interface Row {
  code: string
  score: number | null
  rank: number | null
  previous_rank: number | null
}

function refuseOtherRows(
  ours: readonly {
    unit: { code: string }
    score: number | null
    rank: number | null
    previousRank: number | null
  }[],
  plain: readonly Row[],
): void {
  const mine = ours.map(({ unit, score, rank, previousRank }) => [unit.code, score, rank, previousRank])
  const theirs = plain.map(({ code, score, rank, previous_rank }) => [code, score, rank, previous_rank])
  if (!isDeepStrictEqual(mine, theirs)) throw new Error('the statement returns other rows than the procedure')
}
