import 'server-only'
import type { TableLine } from '@/server/domain/league/league-rows'
import type { Bounds } from '@/server/domain/scoring/compare'
import type { Db } from './client'
import { memory } from './memory'

/** What is in force of one period of a plan, and the run that it froze. */
export interface InForce {
  number: number
  publishedAt: Date
  publishedByName: string
  periodCode: string
  runId: string
}

export interface PublishedYear {
  id: string
  code: string
  year: number
  name: string
  nameEn: string
  owner: { name: string; nameEn: string | null }
  /** In the order of the year. */
  periods: { code: string; name: string; nameEn: string; phaseCode: string }[]
  published: InForce[]
}

/**
 * An owner's plans, latest year first and by their codes within one, each with its periods and what of them is published and in force: two queries at
 * once, however many years there are.
 */
export async function listPublishedYears(db: Db, ownerId: string): Promise<PublishedYear[]> {
  const [periods, published] = await Promise.all([
    db.$queryRaw<PeriodOfPlan[]>`
      SELECT p.id, p.code AS "planCode", p.year, p.name, p.name_en AS "nameEn", u.name AS "ownerName", u.name_en AS "ownerNameEn",
        d.id AS "periodId", d.code, d.name AS "periodName", d.name_en AS "periodNameEn", d.phase_code AS "phaseCode"
      FROM plan p JOIN unit u ON u.id = p.owner_id JOIN period d ON d.plan_id = p.id
      WHERE p.owner_id = ${ownerId}::uuid AND p.state <> 'draft'
      ORDER BY p.year DESC, p.code COLLATE "C", d.position`,
    db.$queryRaw<(Omit<InForce, 'periodCode'> & { periodId: string })[]>`
      SELECT period_id AS "periodId", run_id AS "runId", number, published_at AS "publishedAt",
        published_by_name AS "publishedByName"
      FROM publication WHERE owner_id = ${ownerId}::uuid AND in_force`,
  ])
  const publicationOf = new Map(published.map(({ periodId, ...publication }) => [periodId, publication]))
  const years = new Map<string, PublishedYear>()
  for (const row of periods) {
    const { id, planCode, year, name, nameEn, code } = row
    const owner = { name: row.ownerName, nameEn: row.ownerNameEn }
    const own = years.get(id) ?? {
      ...{ id, code: planCode, year, name, nameEn, owner },
      periods: [],
      published: [],
    }
    years.set(id, own)
    own.periods.push({ code, name: row.periodName, nameEn: row.periodNameEn, phaseCode: row.phaseCode })
    const publication = publicationOf.get(row.periodId)
    if (publication) own.published.push({ ...publication, periodCode: code })
  }
  return [...years.values()]
}

interface PeriodOfPlan {
  id: string
  planCode: string
  year: number
  name: string
  nameEn: string
  ownerName: string
  ownerNameEn: string | null
  periodId: string
  code: string
  periodName: string
  periodNameEn: string
  phaseCode: string
}

/** What a table says of its run; like the rest of a run, it never changes. */
export interface RunHead {
  id: string
  number: number
  createdAt: Date
  versionId: string
  planVersion: number
}

const runs = memory<RunHead>(200)

/** The head of a run that is there. */
export async function readRunHead(db: Db, runId: string): Promise<RunHead> {
  return runs(runId, async () => {
    const { planVersion, ...run } = await db.scoreRun.findUniqueOrThrow({
      where: { id: runId },
      select: {
        id: true,
        number: true,
        createdAt: true,
        versionId: true,
        planVersion: { select: { number: true } },
      },
    })
    return { ...run, planVersion: planVersion.number }
  })
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
