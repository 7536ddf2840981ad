import 'server-only'
import type { Db } from '@/server/db/client'
import { listObservations, type ObservationRow } from '@/server/db/observations'
import { findPlanVersion, listPlans } from '@/server/db/plans'
import { listSheets } from '@/server/db/sheets'
import type { Scope } from '@/server/domain/access/scope'
import { plansThrough } from '@/server/domain/plan/choose-plan'
import { linesOf } from '../sheet/lines-of'
import { settle } from '../sheet/load-sheet'

/** The completed sheets of a plan's year with what stands in them: of the latest year's first plan where none is named; null where there is none. */
export async function loadYear(db: Db, { ownerId }: Scope, planId?: string) {
  const plans = await listPlans(db, { ownerId })
  const chosen = planId === undefined ? plansThrough(plans).at(-1) : plans.find(({ id }) => id === planId)
  const plan = chosen && (await findPlanVersion(db, { ownerId }, { planId: chosen.id }))
  if (!chosen || !plan) return null
  const sheets = (await listSheets(db, { ownerId }, { planId: plan.planId })).filter(
    ({ state }) => state !== 'open',
  )
  const entered = new Map<string, ObservationRow[]>(sheets.map(({ id }) => [id, []]))
  for (const seen of await listObservations(db, [...entered.keys()])) entered.get(seen.sheetId)?.push(seen)
  return {
    plan,
    shown: {
      plan: { id: chosen.id, year: plan.year, name: plan.name, nameEn: plan.nameEn },
      plans: plans.map(({ id, year, name, nameEn }) => ({ id, year, name, nameEn })),
    },
    sheets: sheets.map((sheet) => ({
      sheet,
      ...settle(sheet, linesOf(plan, sheet), entered.get(sheet.id) ?? []),
    })),
  }
}
