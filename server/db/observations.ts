import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Deduction, Seen } from '@/server/domain/inspection/observations/observation'
import type { Observation } from '@/server/domain/scoring/case'
import type { Db } from './client'
import { toJson, toJsonValue } from './json'

const columns = {
  id: true,
  sheetId: true,
  lineCode: true,
  villageId: true,
  raterId: true,
  raterName: true,
  observation: true,
  reason: true,
  deductions: true,
  supersedes: true,
  deviceId: true,
  deviceSeq: true,
  takenAt: true,
  clockAhead: true,
  receivedAt: true,
  cameAfter: true,
  enteredById: true,
  enteredByName: true,
} as const

export interface ObservationRow extends Seen {
  sheetId: string
  deviceId: string | null
  deviceSeq: number | null
  takenAt: Date
  /** Milliseconds. */
  clockAhead: number
  receivedAt: Date
  cameAfter: Date | null
  enteredById: string
  enteredByName: string
}

/** Everything that was ever entered on these sheets, in the order it came. */
export async function listObservations(db: Db, sheetIds: readonly string[]): Promise<ObservationRow[]> {
  const rows = await db.observation.findMany({
    where: { sheetId: { in: [...sheetIds] } },
    select: columns,
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    ...row,
    observation: row.observation as Observation | null,
    deductions: row.deductions as unknown as Deduction[],
  }))
}

export type NewObservation = ObservationRow & { ownerId: string }

/** Writes observations; those whose id is there already are left as they are. */
export async function insertObservations(tx: Db, rows: readonly NewObservation[]): Promise<void> {
  await tx.observation.createMany({
    data: rows.map((row) => ({
      ...row,
      observation: toJson(row.observation),
      deductions: toJsonValue(row.deductions),
      supersedes: [...row.supersedes],
    })),
    skipDuplicates: true,
  })
}

/** Those of these observations that are there, wherever they belong. */
export async function findObservations(db: Db, ids: readonly string[]) {
  return db.observation.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, sheetId: true, enteredById: true, receivedAt: true, cameAfter: true },
  })
}

/** How many places of each of these sheets hold something, by sheet; sheets without any are left out. */
export async function countObserved(db: Db, sheetIds: readonly string[]): Promise<Map<string, number>> {
  if (sheetIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ sheetId: string; count: bigint }[]>`
    WITH over AS (
      SELECT DISTINCT n.sheet_id, unnest(n.supersedes) AS id FROM observation n WHERE n.sheet_id = ANY(${[...sheetIds]}::uuid[])
    )
    SELECT o.sheet_id AS "sheetId", count(DISTINCT (o.line_code, o.village_id)) AS count
    FROM observation o LEFT JOIN over ON over.id = o.id AND over.sheet_id = o.sheet_id
    WHERE o.sheet_id = ANY(${[...sheetIds]}::uuid[]) AND o.observation IS NOT NULL AND over.id IS NULL
    GROUP BY o.sheet_id`
  return new Map(rows.map(({ sheetId, count }) => [sheetId, Number(count)]))
}

export interface Device {
  id: string
  name: string
}

/** Remembers how many entries a browser said it has for a sheet; the same again is remembered once. */
export async function insertNotices(
  tx: Db,
  by: { ownerId: string; userId: string; userName: string; device: Device; heardAt: Date },
  counts: readonly { sheetId: string; upTo: number }[],
): Promise<void> {
  await tx.deviceNotice.createMany({
    data: counts.map(({ sheetId, upTo }) => ({
      id: uuidv7(),
      ownerId: by.ownerId,
      sheetId,
      deviceId: by.device.id,
      deviceName: by.device.name,
      userId: by.userId,
      userName: by.userName,
      upTo,
      heardAt: by.heardAt,
    })),
    skipDuplicates: true,
  })
}

/** What browsers said they have for these sheets, in the order they said it. */
export async function listNotices(db: Db, sheetIds: readonly string[]) {
  return db.deviceNotice.findMany({
    where: { sheetId: { in: [...sheetIds] } },
    select: {
      sheetId: true,
      deviceId: true,
      deviceName: true,
      userId: true,
      userName: true,
      upTo: true,
      heardAt: true,
    },
    orderBy: { heardAt: 'asc' },
  })
}
