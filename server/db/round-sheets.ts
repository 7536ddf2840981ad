import 'server-only'
import type { Db } from './client'

const team = {
  select: { inspectorId: true, inspectorName: true, position: true },
  where: { removedAt: null },
  orderBy: { position: 'asc' },
} as const

const villages = {
  select: { villageId: true, position: true, village: { select: { code: true, name: true, nameEn: true } } },
  where: { droppedAt: null },
  orderBy: { position: 'asc' },
} as const

/** The sheets of a round by unit, with who goes there and which villages are looked at; also who and what fell out. */
export async function listRoundSheets(db: Db, roundId: string, unitId?: string) {
  return db.sheet.findMany({
    where: { roundId, unitId },
    select: {
      id: true,
      unitId: true,
      state: true,
      inspectorId: true,
      inspectorName: true,
      completedAt: true,
      version: true,
      unit: { select: { id: true, code: true, name: true, nameEn: true } },
      team: {
        select: {
          inspectorId: true,
          inspectorName: true,
          position: true,
          removedAt: true,
          removedByName: true,
          removedReason: true,
        },
        orderBy: { position: 'asc' },
      },
      villages: {
        select: {
          villageId: true,
          position: true,
          droppedAt: true,
          droppedByName: true,
          droppedReason: true,
          village: { select: { code: true, name: true, nameEn: true } },
        },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: { unit: { code: 'asc' } },
  })
}

export type RoundSheetRow = Awaited<ReturnType<typeof listRoundSheets>>[number]

/** Sheets by state, by round. */
export async function countSheets(db: Db, roundIds: readonly string[]) {
  const rows = await db.sheet.groupBy({
    by: ['roundId', 'state'],
    where: { roundId: { in: [...roundIds] } },
    _count: { _all: true },
  })
  return rows.map(({ roundId, state, _count }) => ({ roundId, state, count: _count._all }))
}

/** Holds the sheets of a period's rounds until the transaction ends, in one order for everybody. */
export async function lockSheetsOfPeriod(tx: Db, periodId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT s.id FROM sheet s JOIN round r ON r.id = s.round_id
    WHERE r.period_id = ${periodId}::uuid ORDER BY s.id FOR UPDATE OF s`
}

/** The sheets that count in a period, by unit, and whether anybody has begun them: taken, written on, or hung a file on. */
export async function listCountingSheets(db: Db, periodId: string) {
  return db.$queryRaw<{ id: string; unitId: string; roundId: string; begun: boolean }[]>`
    SELECT s.id, s.unit_id AS "unitId", s.round_id AS "roundId",
      (s.state <> 'open' OR EXISTS (SELECT 1 FROM observation o WHERE o.sheet_id = s.id)
        OR EXISTS (SELECT 1 FROM device_notice n WHERE n.sheet_id = s.id)
        OR (s.inspector_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sheet_inspector i WHERE i.sheet_id = s.id))
        OR EXISTS (SELECT 1 FROM evidence_use e WHERE e.subject = 'sheet' AND e.subject_id = s.id)) AS begun
    FROM sheet s JOIN round r ON r.id = s.round_id
    WHERE r.period_id = ${periodId}::uuid AND r.counts AND r.state <> 'cancelled'`
}

/** Brings sheets under another round: nobody leads on them any more. */
export async function moveSheets(tx: Db, ids: readonly string[], roundId: string): Promise<void> {
  await tx.sheet.updateMany({
    where: { id: { in: [...ids] } },
    data: { roundId, inspectorId: null, inspectorName: null, version: { increment: 1 } },
  })
}

export async function insertSheets(
  tx: Db,
  sheets: readonly { id: string; ownerId: string; roundId: string; unitId: string }[],
): Promise<void> {
  await tx.sheet.createMany({
    data: sheets.map(({ id, ownerId, roundId, unitId }) => ({ id, ownerId, roundId, unitId })),
  })
}

interface Named {
  id: string
  name: string
}

/** Sends a team: its first leads. Whoever was sent before and is not in it leaves with the reason. */
export async function setTeam(
  tx: Db,
  sheetId: string,
  members: readonly Named[],
  change: { at: Date; byName: string; reason: string },
): Promise<void> {
  const before = await tx.sheetInspector.findMany({ where: { sheetId }, select: { inspectorId: true } })
  const was = (id: string) => before.some(({ inspectorId }) => inspectorId === id)
  if (before.length > 0)
    await tx.sheetInspector.updateMany({
      where: { sheetId, removedAt: null, inspectorId: { notIn: members.map(({ id }) => id) } },
      data: { removedAt: change.at, removedByName: change.byName, removedReason: change.reason },
    })
  const placed = members.map((member, index) => ({ ...member, position: index + 1 }))
  for (const { id: inspectorId, position } of placed.filter(({ id }) => was(id)))
    await tx.sheetInspector.update({
      where: { sheetId_inspectorId: { sheetId, inspectorId } },
      data: { position, removedAt: null, removedByName: null, removedReason: null },
    })
  await tx.sheetInspector.createMany({
    data: placed
      .filter(({ id }) => !was(id))
      .map(({ id, name, position }) => ({
        sheetId,
        inspectorId: id,
        inspectorName: name,
        position,
        sentAt: change.at,
      })),
  })
  const [lead] = members
  await tx.sheet.update({
    where: { id: sheetId },
    data: {
      inspectorId: lead?.id ?? null,
      inspectorName: lead?.name ?? null,
      version: { increment: 1 },
    },
  })
}

/** Says which villages are looked at, in the order drawn. One that was and is not any more stays with the reason. */
export async function setVillages(
  tx: Db,
  sheetId: string,
  villageIds: readonly string[],
  change: { at: Date; byName: string; reason: string },
): Promise<void> {
  const before = await tx.sheetVillage.findMany({ where: { sheetId }, select: { villageId: true } })
  const was = (id: string) => before.some(({ villageId }) => villageId === id)
  if (before.length > 0)
    await tx.sheetVillage.updateMany({
      where: { sheetId, droppedAt: null, villageId: { notIn: [...villageIds] } },
      data: { droppedAt: change.at, droppedByName: change.byName, droppedReason: change.reason },
    })
  const placed = villageIds.map((villageId, index) => ({ villageId, position: index + 1 }))
  for (const { villageId, position } of placed.filter((one) => was(one.villageId)))
    await tx.sheetVillage.update({
      where: { sheetId_villageId: { sheetId, villageId } },
      data: { position, droppedAt: null, droppedByName: null, droppedReason: null },
    })
  await tx.sheetVillage.createMany({
    data: placed
      .filter((one) => !was(one.villageId))
      .map(({ villageId, position }) => ({ sheetId, villageId, position })),
  })
}

/** What a sheet's readers see of its team and villages. */
export const sheetTeam = team
export const sheetVillages = villages
