import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '@/server/db/client'
import { insertStandingRound } from '@/server/db/periods'
import { insertSheets, listCountingSheets, moveSheets, setTeam, setVillages } from '@/server/db/round-sheets'
import { findStandingRound, type RoundRow } from '@/server/db/rounds'
import { roundKindOf } from '@/server/domain/inspection/round'

/**
 * Brings the sheets of a counting round's units under it: those of the round that the period opened with, so that no unit has two
 * that count. What it held before and visits no more goes back to that round.
 */
export async function takeSheets(
  tx: Db,
  round: { id: string; counts: boolean; period: Period },
  unitIds: readonly string[],
  change: { at: Date; byName: string; reason: string },
): Promise<void> {
  const sheets = await listCountingSheets(tx, round.period.id)
  const own = sheets.filter(({ roundId }) => roundId === round.id)
  const wanted = round.counts ? sheets.filter(({ unitId }) => unitIds.includes(unitId)) : []
  await moveSheets(
    tx,
    wanted.filter(({ roundId }) => roundId !== round.id).map(({ id }) => id),
    round.id,
  )
  await giveBack(
    tx,
    round.period,
    own.filter(({ id }) => !wanted.some((sheet) => sheet.id === id)).map(({ id }) => id),
    change,
  )
}

interface Period {
  id: string
  ownerId: string
  planId: string
  phaseCode: string
  opensOn: string
  closesOn: string
}

/** Gives sheets back to the round that their period opened with, for whoever comes; nobody is sent any more. */
export async function giveBack(
  tx: Db,
  period: Period,
  sheetIds: readonly string[],
  change: { at: Date; byName: string; reason: string },
): Promise<void> {
  if (sheetIds.length === 0) return
  for (const id of sheetIds) {
    await setTeam(tx, id, [], change)
    await setVillages(tx, id, [], change)
  }
  const standing = await findStandingRound(tx, period.id)
  const roundId = standing?.id ?? uuidv7()
  if (!standing)
    await insertStandingRound(tx, {
      id: roundId,
      ownerId: period.ownerId,
      planId: period.planId,
      periodId: period.id,
      kind: roundKindOf(period.phaseCode),
      startsOn: period.opensOn,
      endsOn: period.closesOn,
    })
  await moveSheets(tx, sheetIds, roundId)
}

/** Makes the sheets that a round's units lack. */
export async function makeSheets(
  tx: Db,
  round: Pick<RoundRow, 'id' | 'ownerId'>,
  unitIds: readonly string[],
  there: readonly { unitId: string }[],
): Promise<void> {
  await insertSheets(
    tx,
    unitIds
      .filter((unitId) => !there.some((sheet) => sheet.unitId === unitId))
      .map((unitId) => ({ id: uuidv7(), ownerId: round.ownerId, roundId: round.id, unitId })),
  )
}
