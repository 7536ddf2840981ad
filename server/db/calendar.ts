import 'server-only'
import type { DayChange } from '@/server/domain/calendar/change-effects'
import type { CalendarEntry } from '@/server/domain/calendar/national-calendar'
import type { Calendar, CalendarKind } from '@/server/domain/calendar/working-days'
import type { Db } from './client'
import { fromDay, toDay } from './dates'
import { toJsonValue } from './json'

/**
 * The calendar that an owner's deadlines are counted with: its own, or, where it keeps none, that of the unit above. One
 * query.
 */
export async function readCalendar(db: Db, ownerId: string): Promise<Calendar> {
  const rows = await db.$queryRaw<{ day: Date; kind: string }[]>`
    SELECT day, kind::text AS kind FROM calendar_day WHERE owner_id = COALESCE(
      (SELECT owner_id FROM calendar WHERE owner_id = ${ownerId}::uuid),
      (SELECT parent_id FROM unit WHERE id = ${ownerId}::uuid))`
  return new Map(
    rows.map(({ day, kind }): [string, CalendarKind] => [
      toDay(day),
      kind === 'holiday' ? 'holiday' : 'makeUp',
    ]),
  )
}

/** An owner's own calendar with its version, 0 where it keeps none yet. */
export async function findCalendar(
  db: Db,
  ownerId: string,
): Promise<{ version: number; days: CalendarEntry[] }> {
  const row = await db.calendar.findUnique({
    where: { ownerId },
    select: {
      version: true,
      days: { select: { day: true, kind: true, name: true }, orderBy: { day: 'asc' } },
    },
  })
  if (!row) return { version: 0, days: [] }
  return {
    version: row.version,
    days: row.days.map(({ day, kind, name }) => ({ day: toDay(day), kind, name })),
  }
}

/** Takes the next version of a calendar: false where somebody else has taken it. The row is held until the end. */
export async function raiseCalendar(tx: Db, ownerId: string, version: number): Promise<boolean> {
  if (version === 0) {
    const { count } = await tx.calendar.createMany({ data: [{ ownerId, version: 1 }], skipDuplicates: true })
    return count === 1
  }
  const { count } = await tx.calendar.updateMany({
    where: { ownerId, version },
    data: { version: { increment: 1 } },
  })
  return count === 1
}

export interface NewCalendarChange {
  ownerId: string
  version: number
  source: string
  changes: readonly DayChange[]
  byId: string
  byName: string
  at: Date
}

/** Writes what changed, and that it did. */
export async function writeCalendarChange(tx: Db, change: NewCalendarChange): Promise<void> {
  const { ownerId, version, source, changes, byId, byName, at } = change
  await tx.calendarDay.deleteMany({
    where: { ownerId, day: { in: changes.map(({ day }) => fromDay(day)) } },
  })
  await tx.calendarDay.createMany({
    data: changes.flatMap(({ day, after }) =>
      after ? [{ ownerId, day: fromDay(day), kind: after.kind, name: after.name }] : [],
    ),
  })
  await tx.calendarChange.create({
    data: { ownerId, version, source, days: toJsonValue(changes), byId, byName, at },
  })
}

/** The latest changes of a calendar, newest first. */
export async function listCalendarChanges(db: Db, ownerId: string, take: number) {
  const rows = await db.calendarChange.findMany({
    where: { ownerId },
    select: { version: true, source: true, days: true, byName: true, at: true },
    orderBy: { version: 'desc' },
    take,
  })
  return rows.map(({ days, ...row }) => ({ ...row, days: days as unknown as DayChange[] }))
}

/** The days ahead that something hangs on: of periods that are not closed, and of extensions that run. */
export async function listDeadlines(db: Db, ownerId: string, today: string) {
  const period = { select: { id: true, name: true, nameEn: true } } as const
  const [periods, extensions] = [
    await db.period.findMany({
      where: { ownerId, state: { not: 'closed' } },
      select: { ...period.select, opensOn: true, dueOn: true, closesOn: true, state: true },
      orderBy: { opensOn: 'asc' },
    }),
    await db.extension.findMany({
      where: { ownerId, until: { gte: fromDay(today) } },
      select: { until: true, period, unit: { select: { name: true, nameEn: true } } },
      orderBy: { until: 'asc' },
    }),
  ]
  return [
    ...periods.flatMap(({ opensOn, dueOn, closesOn, state, ...named }) => [
      ...(state === 'scheduled'
        ? [{ what: 'opensOn' as const, day: toDay(opensOn), period: named, unit: null }]
        : []),
      { what: 'dueOn' as const, day: toDay(dueOn), period: named, unit: null },
      { what: 'closesOn' as const, day: toDay(closesOn), period: named, unit: null },
    ]),
    ...extensions.map(({ until, period: of, unit }) => ({
      what: 'extension' as const,
      day: toDay(until),
      period: of,
      unit,
    })),
  ]
}
