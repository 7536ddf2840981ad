import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { appRouter } from '@/server/api/root'
import { createCallerFactory } from '@/server/api/trpc'
import type { Actor } from '@/server/domain/access/actor'
import { pageOf } from '@/server/domain/period/board-row'
import type { StoredCounty } from '../county/store-results'
import type { Figure } from '../measure/goals'
import { sideBySide } from '../measure/side-by-side'

const PAGE = 50

/** A page of a stored table, as a person with a database prompt would ask for it. */
const ROWS = `
  SELECT u.id, u.code, u.name, u.name_en, r.position, r.score, r.rank, r.rank_without_veto, r.status, r.grade, r.categories
  FROM score_result r JOIN unit u ON u.id = r.unit_id
  WHERE r.run_id = $1 AND r.scope = $2 AND r.position > $3 AND r.position <= $3 + ${String(PAGE)}
  ORDER BY r.position`

/**
 * A page of fifty from the stored results of counties up to forty thousand townships: by the API's procedure and what the page makes of it, in this
 * process, against the statement that returns the same rows.
 */
export async function measureStored(
  databaseUrl: string,
  counties: readonly StoredCounty[],
): Promise<Figure[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  const part = 'stored'
  const figures: Figure[] = []
  try {
    for (const { townships, actor, period, runId } of counties) {
      const middle = Math.ceil(townships / PAGE / 2)
      const page = async (reader: Actor) => {
        const { rows } = await createCallerFactory(appRouter)({
          actor: reader,
          now: new Date(),
          address: '',
        }).league.read({ year: 2026, view: period })
        return pageOf(rows, middle, PAGE).rows
      }
      const statement = async () =>
        (
          await pool.query<{ code: string }>({
            name: 'page',
            text: ROWS,
            values: [runId, `period:${period}`, (middle - 1) * PAGE],
          })
        ).rows
      const [ours, plain] = [await page(actor), await statement()]
      if (ours.map(({ unit }) => unit.code).join() !== plain.map(({ code }) => code).join())
        throw new Error('the statement returns another page than the procedure')
      const kept = await sideBySide(() => page(actor), statement)
      // A reader of a unit that nobody asked for yet: no answer is kept for them.
      const anew = await sideBySide(
        () => page({ ...actor, unit: { ...actor.unit, id: randomUUID() } }),
        statement,
      )
      const of = `${String(townships)} townships`
      figures.push(
        {
          part,
          name: `page of 50 ÷ the same by SQL, ${of}`,
          value: kept.ratio,
          unit: '×',
          goal: { atMost: 1.2 },
        },
        { part, name: `the same, nothing kept of the answer, ${of}`, value: anew.ratio, unit: '×' },
        { part, name: `the statement, ${of}`, value: kept.plain, unit: 'ms', goal: { atMost: 5 } },
        { part, name: `the page by the procedure, ${of}`, value: kept.ours, unit: 'ms' },
      )
    }
    return figures
  } finally {
    await pool.end()
  }
}
