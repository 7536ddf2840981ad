import 'server-only'
import type { Db } from './client'

export interface NewReminder {
  id: string
  ownerId: string
  periodId: string
  unitId: string
  words: string
  sentById: string
  sentByName: string
  sentAt: Date
}

export async function insertReminders(tx: Db, reminders: readonly NewReminder[]): Promise<void> {
  await tx.reminder.createMany({
    data: reminders.map((one) => ({
      id: one.id,
      ownerId: one.ownerId,
      periodId: one.periodId,
      unitId: one.unitId,
      words: one.words,
      sentById: one.sentById,
      sentByName: one.sentByName,
      sentAt: one.sentAt,
    })),
  })
}

/** How many reminders to a unit somebody there has not read. */
export async function countUnread(db: Db, unitId: string, userId: string): Promise<number> {
  return db.reminder.count({ where: { unitId, reads: { none: { userId } } } })
}

/** The latest reminders to a unit, each with when this person read it. */
export async function listReminders(db: Db, unitId: string, userId: string, take: number) {
  const rows = await db.reminder.findMany({
    where: { unitId },
    select: {
      id: true,
      words: true,
      sentByName: true,
      sentAt: true,
      period: {
        select: { id: true, name: true, nameEn: true, reports: { where: { unitId }, select: { id: true } } },
      },
      reads: { where: { userId }, select: { readAt: true } },
    },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows.map(({ period: { reports, ...period }, reads, ...row }) => ({
    ...row,
    period,
    reportId: reports[0]?.id ?? null,
    readAt: reads[0]?.readAt ?? null,
  }))
}

/** Notes that somebody has read reminders to their unit; those of another unit are passed over. */
export async function readReminders(
  tx: Db,
  ids: readonly string[],
  reader: { unitId: string; userId: string },
  now: Date,
): Promise<void> {
  const own = await tx.reminder.findMany({
    where: { id: { in: [...ids] }, unitId: reader.unitId },
    select: { id: true },
  })
  await tx.reminderRead.createMany({
    data: own.map(({ id }) => ({ reminderId: id, userId: reader.userId, readAt: now })),
    skipDuplicates: true,
  })
}
