import 'server-only'
import { type AppealRow, listAppeals as listRows } from '@/server/db/appeals'
import { database } from '@/server/db/client'
import { findVersionNames } from '@/server/db/appeal-names'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'

/** The appeals that somebody may see, the latest first, with what they are about by name. */
export async function listAppeals(actor: Actor) {
  const db = database()
  const rows = await listRows(db, scopeOf(actor))
  const names = await findVersionNames(
    db,
    rows.map(({ planId }) => planId),
  )
  return rows.map((row) => ({ ...row, ...namesOf(names, row) }))
}

const namesOf = (
  names: Awaited<ReturnType<typeof findVersionNames>>,
  { planId, indicatorCode, itemCode, veto }: AppealRow,
) => ({
  indicator: names.indicators.get(`${planId}/${indicatorCode}`) ?? null,
  item: names.items.get(`${planId}/${indicatorCode}/${itemCode}`) ?? null,
  clause:
    veto &&
    (names.clauses.get(`${planId}/${veto.clause}`) ?? { code: veto.clause, name: veto.clause, nameEn: '' }),
})
