import 'server-only'
import type { Db } from './client'
import { toJsonValue } from './json'

/**
 * Takes a command's key. Returns the answer given before where the key was used already (waiting for a transaction
 * that is using it right now), or null where it is free and now taken.
 */
export async function takeReceipt(
  tx: Db,
  receipt: { key: string; userId: string; action: string; now: Date },
): Promise<{ userId: string; action: string; answer: unknown } | null> {
  const taken = await tx.$executeRaw`
    INSERT INTO command_receipt (key, user_id, action, answer, created_at)
    VALUES (${receipt.key}::uuid, ${receipt.userId}::uuid, ${receipt.action}, 'null', ${receipt.now})
    ON CONFLICT (key) DO NOTHING`
  if (taken === 1) return null
  const before = await tx.commandReceipt.findUniqueOrThrow({
    where: { key: receipt.key },
    select: { userId: true, action: true, answer: true },
  })
  return before
}

/** Writes what the command answered onto its key. */
export async function fillReceipt(tx: Db, key: string, answer: unknown): Promise<void> {
  await tx.commandReceipt.update({ where: { key }, data: { answer: toJsonValue({ value: answer }) } })
}
