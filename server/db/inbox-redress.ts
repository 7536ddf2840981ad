import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import type { PlanDeadlines } from '@/server/domain/plan/deadlines'
import type { RectificationState } from '@/server/domain/rectification/rectification'
import type { Db } from './client'

/** Findings in scope that are not settled, with the deadlines of their plans; a unit's are those that were ordered. */
export async function listInboxRectifications(db: Db, { ownerId, unitId }: Scope) {
  const own = unitId ?? null
  const rows = await db.$queryRaw<
    {
      id: string
      state: string
      supervised: boolean
      number: number | null
      foundOn: string
      dueOn: string | null
      lastStep: Date
      unitName: string
      unitNameEn: string | null
      planId: string
      planName: string
      planNameEn: string
      deadlines: PlanDeadlines | null
    }[]
  >`
    SELECT r.id, r.state::text AS state, r.supervised, r.number, r.found_on::text AS "foundOn", r.due_on::text AS "dueOn",
      (SELECT max(at) FROM rectification_event e WHERE e.rectification_id = r.id) AS "lastStep",
      u.name AS "unitName", u.name_en AS "unitNameEn", p.id AS "planId", p.name AS "planName", p.name_en AS "planNameEn",
      (SELECT v.deadlines FROM plan_version v WHERE v.plan_id = p.id AND v.published_at IS NOT NULL
        ORDER BY v.number DESC LIMIT 1) AS deadlines
    FROM rectification r JOIN unit u ON u.id = r.unit_id JOIN plan p ON p.id = r.plan_id
    WHERE r.owner_id = ${ownerId}::uuid AND r.state NOT IN ('closed', 'dropped')
      AND (${own}::uuid IS NULL OR (r.unit_id = ${own}::uuid AND r.state <> 'proposed'))`
  return rows.map(({ state, unitName, unitNameEn, planId, planName, planNameEn, deadlines, ...row }) => ({
    ...row,
    state: (state === 'sent_back' ? 'sentBack' : state) as RectificationState,
    unit: { name: unitName, nameEn: unitNameEn ?? '' },
    plan: { id: planId, name: planName, nameEn: planNameEn, deadlines },
  }))
}

/** Appeals that are not decided. */
export async function listInboxAppeals(db: Db, ownerId: string) {
  const rows = await db.appeal.findMany({
    where: { ownerId, state: { in: ['filed', 'underReview'] } },
    select: {
      id: true,
      unitId: true,
      number: true,
      filedAt: true,
      unit: { select: { name: true, nameEn: true } },
    },
    orderBy: { filedAt: 'asc' },
  })
  return rows.map(({ unit, ...row }) => ({ ...row, unit: { name: unit.name, nameEn: unit.nameEn ?? '' } }))
}
