import 'server-only'
import { listAppeals } from '@/server/db/appeals'
import { readCalendar } from '@/server/db/calendar'
import { database } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import { listSheetWords } from '@/server/db/sheet-words'
import { findSheet } from '@/server/db/sheets'
import type { Actor } from '@/server/domain/access/actor'
import { capacitiesFor } from '@/server/domain/access/capacities'
import { unitRoles } from '@/server/domain/access/roles'
import { scopeOf } from '@/server/domain/access/scope'
import { correctionsOf } from '@/server/domain/appeal/corrections-of'
import { problem } from '@/server/domain/errors'
import { confirmationActions, confirmationOf, maySay } from '@/server/domain/inspection/confirmation'
import { civilDay } from '@/server/domain/period/civil-day'
import { deadlinesOf } from '@/server/domain/plan/deadlines'
import { fieldSheets } from './field-sheet'
import { maySee } from './may-see'

/** One sheet with its lines, what was entered, and what this person may do with it. */
export async function readSheet(actor: Actor, id: string, now = new Date()) {
  const scope = scopeOf(actor)
  const db = database()
  const sheet = await findSheet(db, scope, id)
  const [read] = sheet && maySee(actor, sheet) ? await fieldSheets(db, { actor, now }, scope, [sheet]) : []
  if (!sheet || !read) throw problem('notFound', {})
  const [said, calendar, plan, appeals] = await Promise.all([
    listSheetWords(db, [sheet.id]),
    readCalendar(db, sheet.ownerId),
    findPlanVersion(db, { ownerId: scope.ownerId }, { planId: sheet.period.planId }),
    listAppeals(
      db,
      { ownerId: scope.ownerId, unitId: sheet.unitId },
      { periodIds: [sheet.period.id], states: ['upheld', 'partlyUpheld'] },
    ),
  ])
  const words = said.get(sheet.id) ?? []
  const confirmation = confirmationOf(sheet, words, {
    today: civilDay(now),
    workingDays: deadlinesOf(plan ?? {}).confirmation,
    calendar,
  })
  const confirming = confirmationActions.filter((action) =>
    capacitiesFor(actor, `sheet.${action}`).some(({ role }) => maySay(action, role, confirmation)),
  )
  // What never came, what came too late and why it was given back is between the office and its inspectors.
  const inner = unitRoles.includes(actor.role)
    ? { late: [], neverCame: [], words: words.filter(({ action }) => action !== 'reopen') }
    : {}
  const corrections = correctionsOf(sheet, read.lines, appeals)
  return { ...read, words, ...inner, confirmation, confirming, corrections }
}
