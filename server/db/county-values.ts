import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import type { Db } from './client'

/**
 * The whole county's value of every indicator of a plan, pooled over its units, in the last period for which the latest
 * publication in force has one; by the indicator's code.
 */
export async function countyValues(db: Db, scope: Scope, planId: string): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ code: string; county: number }[]>`
    WITH latest AS (
      SELECT publication.run_id AS id
      FROM publication JOIN period ON period.id = publication.period_id
      WHERE publication.plan_id = ${planId}::uuid AND publication.owner_id = ${scope.ownerId}::uuid
        AND publication.in_force
      ORDER BY period.position DESC LIMIT 1
    )
    SELECT DISTINCT ON (own.indicator_code) own.indicator_code AS code, own.county
    FROM score_indicator own
    JOIN latest ON latest.id = own.run_id
    JOIN period ON period.plan_id = ${planId}::uuid AND period.code = own.period_code
    WHERE own.county IS NOT NULL
    ORDER BY own.indicator_code, period.position DESC`
  return new Map(rows.map(({ code, county }) => [code, county]))
}
