import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import type { PlanDeadlines } from '@/server/domain/plan/deadlines'
import type { Db } from './client'

const named = { select: { name: true, nameEn: true } } as const
const toNamed = (row: { name: string; nameEn: string | null }) => ({
  name: row.name,
  nameEn: row.nameEn ?? '',
})

/** A plan's deadlines, by its version in force. */
const inForce = {
  select: {
    versions: {
      where: { publishedAt: { not: null } },
      select: { deadlines: true },
      orderBy: { number: 'desc' },
      take: 1,
    },
  },
} as const
const deadlinesIn = ({ versions }: { versions: readonly { deadlines: unknown }[] }): PlanDeadlines | null =>
  versions[0]?.deadlines ?? null

/** Completed sheets of a unit that nobody has said a word of since, and contested ones of all units in scope. */
export async function listSheetsToConfirm(db: Db, { ownerId, unitId }: Scope) {
  const rows = await db.sheet.findMany({
    where: { ownerId, unitId, state: unitId === undefined ? 'contested' : 'completed' },
    select: {
      id: true,
      completedAt: true,
      unit: named,
      round: {
        select: {
          period: {
            select: {
              name: true,
              nameEn: true,
              plan: inForce,
            },
          },
        },
      },
    },
    orderBy: { completedAt: 'asc' },
  })
  return rows.flatMap(({ id, completedAt, unit, round: { period } }) =>
    completedAt === null
      ? []
      : [
          {
            id,
            completedAt,
            unit: toNamed(unit),
            period: toNamed(period),
            deadlines: deadlinesIn(period.plan),
          },
        ],
  )
}

/** Confirmed vetoes on a unit against which no appeal stands. */
export async function listVetoesToAppeal(db: Db, where: { ownerId: string; unitId: string }) {
  const rows = await db.veto.findMany({
    where: { ...where, state: 'confirmed', appeals: { none: { state: { not: 'withdrawn' } } } },
    select: {
      id: true,
      period: named,
      events: { where: { to: 'confirmed' }, select: { at: true }, orderBy: { id: 'desc' }, take: 1 },
      plan: inForce,
    },
    orderBy: { id: 'asc' },
  })
  return rows.flatMap(({ id, period, events: [confirmed], plan }) =>
    confirmed === undefined
      ? []
      : [
          {
            id,
            confirmedAt: confirmed.at,
            period: toNamed(period),
            deadlines: deadlinesIn(plan),
          },
        ],
  )
}

/** Vetoes and adjustments that wait for a leader or for the office. */
export async function countUndecided(db: Db, ownerId: string) {
  const [vetoes, adjustments] = await Promise.all([
    db.veto.count({ where: { ownerId, state: 'proposed' } }),
    db.adjustment.groupBy({
      by: ['state'],
      where: { ownerId, state: { in: ['proposed', 'claimed'] } },
      _count: { _all: true },
    }),
  ])
  const count = (of: string) => adjustments.find(({ state }) => state === of)?._count._all ?? 0
  return { vetoes, proposed: count('proposed'), claimed: count('claimed') }
}

/** Rounds whose draw is committed to and waits for a second person's number. */
export async function listDrawsWaiting(db: Db, ownerId: string) {
  const rows = await db.roundDraw.findMany({
    where: { ownerId, outcome: null, round: { state: 'planned' } },
    select: { id: true, committedAt: true, round: { select: { id: true, name: true } } },
    orderBy: [{ roundId: 'asc' }, { number: 'desc' }],
    distinct: ['roundId'],
  })
  return rows.map(({ id, committedAt, round }) => ({ ...round, draw: id, committedAt }))
}
