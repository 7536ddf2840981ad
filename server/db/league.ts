import 'server-only'
import type { TableLine } from '@/server/domain/league/league-rows'
import type { Bounds } from '@/server/domain/scoring/compare'
import type { Db } from './client'
import { memory } from './memory'

/** What is in force of one period of a plan, with the run that it froze. */
export interface PublishedRun {
  id: string
  number: number
  publishedAt: Date
  publishedByName: string
  documentHash: string
  periodCode: string
  run: { id: string; number: number; createdAt: Date; versionId: string; planVersion: number }
}

export interface PublishedYear {
  id: string
  year: number
  name: string
  nameEn: string
  owner: { name: string; nameEn: string | null }
  /** In the order of the year. */
  periods: { code: string; name: string; nameEn: string; phaseCode: string }[]
  published: PublishedRun[]
}

/** An owner's plans, latest year first, each with its periods and what of them is published and in force: one query. */
export async function listPublishedYears(db: Db, ownerId: string): Promise<PublishedYear[]> {
  const rows = await db.$queryRaw<
    (Omit<PublishedYear, 'owner' | 'published'> & {
      ownerName: string
      ownerNameEn: string | null
      published: Stored[]
    })[]
  >`
    SELECT p.id, p.year, p.name, p.name_en AS "nameEn", u.name AS "ownerName", u.name_en AS "ownerNameEn",
      (SELECT coalesce(json_agg(json_build_object(
          'code', d.code, 'name', d.name, 'nameEn', d.name_en, 'phaseCode', d.phase_code) ORDER BY d.position), '[]')
        FROM period d WHERE d.plan_id = p.id) AS periods,
      (SELECT coalesce(json_agg(json_build_object(
          'id', b.id, 'number', b.number, 'publishedAt', b.published_at, 'publishedByName', b.published_by_name,
          'documentHash', b.document_hash, 'periodCode', d.code,
          'run', json_build_object('id', r.id, 'number', r.number, 'createdAt', r.created_at,
            'versionId', r.version_id, 'planVersion', v.number)) ORDER BY d.position), '[]')
        FROM publication b JOIN period d ON d.id = b.period_id JOIN score_run r ON r.id = b.run_id
        JOIN plan_version v ON v.id = r.version_id
        WHERE b.plan_id = p.id AND b.in_force) AS published
    FROM plan p JOIN unit u ON u.id = p.owner_id
    WHERE p.owner_id = ${ownerId}::uuid AND p.state <> 'draft'
    ORDER BY p.year DESC, p.code`
  return rows.map(({ ownerName, ownerNameEn, published, ...plan }) => ({
    ...plan,
    owner: { name: ownerName, nameEn: ownerNameEn },
    published: published.map(({ run, publishedAt, ...publication }) => ({
      ...publication,
      publishedAt: new Date(publishedAt),
      run: { ...run, createdAt: new Date(run.createdAt) },
    })),
  }))
}

/** As JSON carries it. */
type Stored = Omit<PublishedRun, 'publishedAt' | 'run'> & {
  publishedAt: string
  run: Omit<PublishedRun['run'], 'createdAt'> & { createdAt: string }
}

const tables = memory<readonly TableLine[]>(50)

/** One of a run's tables as it was stored, in its order; kept, since a run never changes. */
export async function readTable(db: Db, runId: string, scope: string): Promise<readonly TableLine[]> {
  return tables(
    `${runId} ${scope}`,
    () =>
      db.$queryRaw<TableLine[]>`
      SELECT unit_id AS "unitId", score, rank, rank_without_veto AS "rankWithoutVeto", status, grade, categories
      FROM score_result WHERE run_id = ${runId}::uuid AND scope = ${scope} ORDER BY position`,
  )
}

export interface IndicatorMark {
  unitId: string
  periodCode: string
  status: string
  marks: number | null
  points: number | null
  value: number | null
  ownValue: number | null
  target: Bounds | null
}

export interface IndicatorMarks {
  marks: IndicatorMark[]
  /** The county's own value by period. */
  county: { periodCode: string; county: number | null }[]
}

const indicators = memory<IndicatorMarks>(50)

/** Every unit's marks of one indicator in a run, all its periods, with the county's values; kept like the tables. */
export async function readIndicatorMarks(
  db: Db,
  runId: string,
  indicatorCode: string,
): Promise<IndicatorMarks> {
  return indicators(`${runId} ${indicatorCode}`, async () => {
    const [marks, county] = await Promise.all([
      db.$queryRaw<IndicatorMark[]>`
        SELECT unit_id AS "unitId", period_code AS "periodCode", status, marks, points, value,
          own_value AS "ownValue", target
        FROM score_mark WHERE run_id = ${runId}::uuid AND indicator_code = ${indicatorCode}`,
      db.$queryRaw<IndicatorMarks['county']>`
        SELECT period_code AS "periodCode", county
        FROM score_indicator WHERE run_id = ${runId}::uuid AND indicator_code = ${indicatorCode}`,
    ])
    return { marks, county }
  })
}
