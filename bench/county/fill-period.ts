import { v7 as uuidv7 } from 'uuid'
import { sheetEntries } from '@/prisma/seed/inspected'
import { departmentCells } from '@/prisma/seed/kept'
import { reportCells } from '@/prisma/seed/reported'
import { database } from '@/server/db/client'
import type { Observation, Source } from '@/server/domain/scoring/case'
import type { PlacedCounty } from './place-county'

/**
 * Writes what a period's people would have entered: every township's signed and accepted report, the bureaus' values, and
 * completed inspection sheets with their rating. In few statements instead of the ten thousand commands it stands for;
 * what is read by pages (runs, marks, publications) is written by the services.
 */
export async function fillPeriod(
  county: PlacedCounty,
  period: { id: string; code: string },
  now: Date,
): Promise<void> {
  const db = database()
  const { ownerId, actors } = county
  const rows = county.units.flatMap(({ id: unitId, drawn }) =>
    cellsOf(drawn, period.code).map((cell) => ({ id: uuidv7(), unitId, ...cell })),
  )
  await db.$executeRaw`
    INSERT INTO value (id, owner_id, period_id, unit_id, indicator_code, source, observation, note, entered_by_id,
      entered_by_name, entered_at)
    SELECT r.id, ${ownerId}::uuid, ${period.id}::uuid, r."unitId", r."indicatorCode", r.source::"ValueSource",
      r.observation, r.note, ${actors.reporter.userId}::uuid, ${actors.reporter.name}, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id uuid, "unitId" uuid, "indicatorCode" text,
      source text, observation jsonb, note text)`
  await db.$executeRaw`
    INSERT INTO value_change (value_id, version, owner_id, observation, note, entered_by_id, entered_by_name, entered_at)
    SELECT id, version, owner_id, observation, note, entered_by_id, entered_by_name, entered_at
    FROM value WHERE period_id = ${period.id}::uuid`
  await db.report.updateMany({
    where: { periodId: period.id },
    data: {
      state: 'accepted',
      submittedAt: now,
      submittedById: actors.reporter.userId,
      signedAt: now,
      signedById: actors.head.userId,
      firstSignedAt: now,
      version: 4,
    },
  })
  await db.sheet.updateMany({
    where: { ownerId, round: { periodId: period.id } },
    data: {
      state: 'completed',
      inspectorId: actors.inspector.userId,
      inspectorName: actors.inspector.name,
      completedAt: now,
    },
  })
}

interface Cell {
  indicatorCode: string
  source: Source
  observation: Observation
  note: string | null
}

function cellsOf(drawn: PlacedCounty['units'][number]['drawn'], period: string): Cell[] {
  const own = reportCells(drawn, period).map((cell) => ({ ...cell, source: 'self' as const }))
  const kept = (['health', 'finance'] as const).flatMap((bureau) =>
    departmentCells(drawn, period, bureau).map((cell) => ({ ...cell, source: 'department' as const })),
  )
  // An inspector's rating, from the share of what was looked at that was in order.
  const items = sheetEntries(drawn, period)
  const rating = Math.round((100 * items.filter(({ reason }) => reason === null).length) / items.length)
  return [
    ...[...own, ...kept].map(({ indicator, ...cell }) => ({ indicatorCode: indicator, ...cell })),
    { indicatorCode: 'G1', source: 'verified', observation: { value: rating }, note: null },
  ]
}
