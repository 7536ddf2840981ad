import { addDays, moment } from '@/prisma/seed/days'
import { database } from '@/server/db/client'
import { listPeriods } from '@/server/db/periods'
import { listReports } from '@/server/db/reports'
import { listSheets } from '@/server/db/sheets'
import type { CommandContext } from '@/server/services/command'
import { closePeriod } from '@/server/services/period/close-period'
import { openPeriod } from '@/server/services/period/open-period'
import { createRun } from '@/server/services/run/create-run'
import { publishRun } from '@/server/test/publish-run'
import { fillPeriod } from './fill-period'
import { placeCounty, type PlacedCounty } from './place-county'

/** A drawn county with its first quarter published and its second open, and what its pages' addresses name. */
export interface DrawnCounty extends PlacedCounty {
  townships: number
  runId: string
  openPeriodId: string
  closedPeriodId: string
  reportId: string
  sheetId: string
}

/**
 * Draws a county of so many townships, the same every time. Its periods are opened, closed, scored and published by the
 * services that the product uses.
 */
export async function drawCounty(
  code: string,
  townships: number,
  passwordHash: string,
): Promise<DrawnCounty> {
  const county = await placeCounty(code, townships, passwordHash)
  const db = database()
  const scope = { ownerId: county.ownerId }
  const [first, second] = await listPeriods(db, scope)
  if (!first || !second) throw new Error('the plan has no two periods')
  const as = (day: string): CommandContext => ({
    actor: county.actors.office,
    now: moment(day, '10:00'),
    address: '127.0.0.1',
  })
  await openPeriod(as(first.opensOn), { id: first.id, version: first.version })
  await fillPeriod(county, first, moment(addDays(first.opensOn, 5), '10:00'))
  await closePeriod(as(first.closesOn), { id: first.id, version: first.version + 1 })
  const run = await createRun(as(addDays(first.closesOn, 2)), { periodId: first.id })
  await publishRun(as(addDays(first.closesOn, 3)), county.actors.leader, { runId: run.id })
  await openPeriod(as(second.opensOn), { id: second.id, version: second.version })
  const unitId = county.units[0]?.id ?? ''
  const [report] = await listReports(db, { ...scope, unitId }, second.id)
  const sheets = await listSheets(db, scope, { periodId: second.id })
  return {
    ...county,
    townships,
    runId: run.id,
    openPeriodId: second.id,
    closedPeriodId: first.id,
    reportId: report?.id ?? '',
    sheetId: sheets[0]?.id ?? '',
  }
}
