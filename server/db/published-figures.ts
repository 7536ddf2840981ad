import 'server-only'
import type { PublishedFigure } from '@/server/domain/indicator/judged-counts'
import type { Observation, Source } from '@/server/domain/scoring/case'
import type { Db } from './client'
import { memory } from './memory'

const figures = memory<readonly PublishedFigure[]>(50)

/** Every figure of one indicator that some runs counted, as their frozen inputs hold it; kept, since a run never changes. One query. */
export async function listPublishedFigures(
  db: Db,
  runIds: readonly string[],
  indicatorCode: string,
): Promise<readonly PublishedFigure[]> {
  return figures([indicatorCode, ...runIds].join(' '), async () => {
    const rows = await db.$queryRaw<
      { runId: string; unit: string; period: string; source: Source | null; observation: Observation }[]
    >`
      SELECT r.id AS "runId", v->>'unit' AS unit, v->>'period' AS period, v->>'source' AS source,
        v - 'unit' - 'period' - 'indicator' - 'source' - 'ref' AS observation
      FROM score_run r CROSS JOIN LATERAL jsonb_array_elements(r.inputs->'values') v
      WHERE r.id = ANY(${[...runIds]}::uuid[]) AND v->>'indicator' = ${indicatorCode}`
    return rows
  })
}
