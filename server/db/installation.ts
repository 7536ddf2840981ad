import 'server-only'
import type { Db } from './client'

/** Whether this installation holds demo data; null before it was set up either way. */
export async function readInstallation(db: Db): Promise<{ demo: boolean } | null> {
  return db.installation.findUnique({ where: { id: 1 }, select: { demo: true } })
}

/** Sets the installation up, once. Refuses a second time with `isDuplicate`'s error. */
export async function insertInstallation(db: Db, demo: boolean, now: Date): Promise<void> {
  await db.installation.create({ data: { id: 1, demo, createdAt: now } })
}

/** Answers when the database does. */
export async function ping(db: Db): Promise<void> {
  await db.$queryRaw`SELECT 1`
}
