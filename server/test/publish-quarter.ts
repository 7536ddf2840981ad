import { saveDepartmentValues } from '@/server/services/department/save-department-values'
import type { Actor } from '@/server/domain/access/actor'
import { closePeriod } from '@/server/services/period/close-period'
import { listPeriods } from '@/server/services/period/list-periods'
import { openPeriod } from '@/server/services/period/open-period'
import { listReports } from '@/server/services/report/list-reports'
import { moveReport } from '@/server/services/report/move-report'
import { readReport } from '@/server/services/report/read-report'
import { saveReport } from '@/server/services/report/save-report'
import { createRun } from '@/server/services/run/create-run'
import { completeSheet } from '@/server/services/sheet/complete-sheet'
import { listSheets } from '@/server/services/sheet/list-sheets'
import { readSheet } from '@/server/services/sheet/read-sheet'
import { as, type County, REPORTING_DAY } from './county'
import { enterLines } from './enter-lines'
import { publishRun } from './publish-run'

const periodOf = async (county: County, code: string) => {
  const period = (await listPeriods(county.actors.office)).find((each) => each.code === code)
  if (!period) throw new Error(`no period ${code}`)
  return period
}

/** Opens a quarter of the county of `makeCounty`. */
export async function openQuarter(county: County, code: string): Promise<string> {
  const { id, version } = await periodOf(county, code)
  await openPeriod(as(county.actors.office), { id, version })
  return id
}

/**
 * A whole quarter from opening to publication: each township's numerator of B1 of a hundred, null where it never reports; the
 * bureau's B2 at 95 of a hundred; every sheet completed. Returns the run.
 */
export async function publishQuarter(
  county: County,
  code: string,
  numerators: readonly (number | null)[],
): Promise<string> {
  const { office, leader, department } = county.actors
  const periodId = await openQuarter(county, code)
  for (const [index, numerator] of numerators.entries()) await report(county, index, numerator)
  await saveDepartmentValues(as(department), {
    periodId,
    cells: county.townshipIds.map((unitId) => ({
      ...{ unitId, indicator: 'B2', note: null, baseVersion: 0 },
      observation: { numerator: 95, denominator: 100 },
    })),
  })
  await inspect(county)
  const { version } = await periodOf(county, code)
  await closePeriod(as(office), { id: periodId, version })
  const run = await createRun(as(office), { periodId })
  await publishRun(as(office), leader, { runId: run.id })
  return run.id
}

async function report({ actors }: County, index: number, numerator: number | null) {
  const [reporter, head] = [actors.reporters[index], actors.heads[index]]
  if (!reporter || !head || numerator === null) return
  const [own] = await listReports(reporter, REPORTING_DAY)
  const id = own?.id ?? ''
  const observation = { numerator, denominator: 100 }
  await saveReport(as(reporter), {
    id,
    cells: [{ indicator: 'B1', observation, note: null, baseVersion: 0 }],
  })
  const step = async (actor: Actor, action: 'submit' | 'sign' | 'accept') => {
    const { version } = await readReport(actor, id, REPORTING_DAY)
    await moveReport(as(actor), action, { id, version })
  }
  await step(reporter, 'submit')
  await step(head, 'sign')
  await step(actors.office, 'accept')
}

async function inspect({ actors: { inspector } }: County) {
  for (const { id, state } of await listSheets(inspector)) {
    if (state !== 'open') continue
    await enterLines(as(inspector), {
      id,
      lines: [
        { line: 'board', observation: { missing: [] }, reason: null },
        { line: 'files', observation: { numerator: 9, denominator: 10 }, reason: 'r' },
      ],
    })
    const { sheet } = await readSheet(inspector, id)
    await completeSheet(as(inspector), { id, version: sheet.version, unsigned: '纸质表上签字' })
  }
}
