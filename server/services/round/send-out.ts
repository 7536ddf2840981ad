import 'server-only'
import type { Db } from '@/server/db/client'
import { listRoundSheets, type RoundSheetRow, setTeam, setVillages } from '@/server/db/round-sheets'
import type { RoundRow } from '@/server/db/rounds'
import type { DrawResult } from '@/server/domain/inspection/draw/draw-from'
import type { RoundGround } from '@/server/domain/inspection/round-plan'
import { makeSheets } from './take-sheets'

/** Writes what was drawn onto the sheets of a round: one for each unit, with its team and its villages. */
export async function sendOut(
  tx: Db,
  round: RoundRow,
  ground: RoundGround,
  result: DrawResult,
  there: readonly RoundSheetRow[],
  change: { at: Date; byName: string; reason: string },
): Promise<void> {
  await makeSheets(tx, round, round.scheme?.units ?? [], there)
  const inspectors = new Map(ground.inspectors.map((inspector) => [inspector.id, inspector]))
  for (const sheet of await listRoundSheets(tx, round.id)) {
    const team = result.teams.find(({ unit }) => unit === sheet.unit.code)?.inspectors ?? []
    const drawn = result.villages.find(({ unit }) => unit === sheet.unit.code)?.drawn ?? []
    const villages = ground.units.find(({ id }) => id === sheet.unitId)?.villages ?? []
    await setTeam(
      tx,
      sheet.id,
      team.flatMap((id) => inspectors.get(id) ?? []),
      change,
    )
    await setVillages(
      tx,
      sheet.id,
      drawn.flatMap((code) => villages.find((village) => village.code === code)?.id ?? []),
      change,
    )
  }
}
