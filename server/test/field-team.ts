import { v7 as uuidv7 } from 'uuid'
import { database } from '@/server/db/client'
import { insertUnits } from '@/server/db/units'
import type { Actor } from '@/server/domain/access/actor'

/** Sends a team to a sheet's unit and has villages looked at, as a draw does. Returns the villages' ids in order. */
export async function sendTeam(
  sheet: { id: string; unit: { id: string; code: string } },
  team: readonly Actor[],
  villageNames: readonly string[],
  sentAt: Date,
): Promise<string[]> {
  const db = database()
  const villages = villageNames.map((name, at) => ({
    id: uuidv7(),
    code: `${sheet.unit.code}${String(201 + at)}`,
    name,
    nameEn: null,
    level: 'village' as const,
    parentId: sheet.unit.id,
    validFrom: '2000-01-01',
  }))
  await insertUnits(db, villages)
  const { round } = await db.sheet.findUniqueOrThrow({ where: { id: sheet.id }, select: { round: true } })
  const { id: roundId } = await db.round.create({
    data: {
      id: uuidv7(),
      ownerId: round.ownerId,
      planId: round.planId,
      periodId: round.periodId,
      kind: round.kind,
      state: 'under_way',
      startsOn: round.startsOn,
      endsOn: round.endsOn,
      inspectors: team.length,
      villages: villages.length,
    },
    select: { id: true },
  })
  await db.sheet.update({ where: { id: sheet.id }, data: { roundId } })
  await db.sheetInspector.createMany({
    data: team.map(({ userId, name }, at) => ({
      sheetId: sheet.id,
      inspectorId: userId,
      inspectorName: name,
      position: at + 1,
      sentAt,
    })),
  })
  await db.sheetVillage.createMany({
    data: villages.map(({ id }, at) => ({ sheetId: sheet.id, villageId: id, position: at + 1 })),
  })
  return villages.map(({ id }) => id)
}
