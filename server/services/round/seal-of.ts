import 'server-only'
import type { Db } from '@/server/db/client'
import type { DrawRow } from '@/server/db/draws'
import type { RoundRow } from '@/server/db/rounds'
import { drawFrame } from '@/server/domain/inspection/draw/draw-frame'
import { type FramePart, frameChanges } from '@/server/domain/inspection/draw/frame-changes'
import { frameOf } from './frame-of'

/**
 * The seal that waits for its number: who put it on, and what has changed since of what is drawn from: any of it makes the seal void. Null where
 * none waits.
 */
export async function sealOf(
  db: Db,
  round: RoundRow,
  draws: readonly DrawRow[],
): Promise<{ committedById: string; changed: FramePart[] } | null> {
  const last = draws.at(-1)
  if (!last || last.outcome || round.state !== 'planned') return null
  const { frame } = await frameOf(db, { ownerId: round.ownerId }, round, last.number)
  return {
    committedById: last.committedById,
    changed: frameChanges(drawFrame.parse(JSON.parse(last.frame)), frame),
  }
}
