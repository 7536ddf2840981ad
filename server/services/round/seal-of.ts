import 'server-only'
import type { Db } from '@/server/db/client'
import type { DrawRow } from '@/server/db/draws'
import type { RoundRow } from '@/server/db/rounds'
import { drawFrame, type DrawFrame } from '@/server/domain/inspection/draw/draw-frame'
import { type FramePart, frameChanges } from '@/server/domain/inspection/draw/frame-changes'
import type { RoundGround } from '@/server/domain/inspection/round-plan'
import { frameOf } from './frame-of'

/** A seal that waits for its number. */
export interface Seal {
  /** Who put it on. */
  committedById: string
  /** What has changed since of what is drawn from: any of it makes the seal void. */
  changed: FramePart[]
  /** What would be drawn from as the record stands; what was sealed, where nothing has changed. */
  frame: DrawFrame
  ground: RoundGround
}

/** Null where none waits. */
export async function sealOf(db: Db, round: RoundRow, draws: readonly DrawRow[]): Promise<Seal | null> {
  const last = draws.at(-1)
  if (!last || last.outcome || round.state !== 'planned') return null
  const { frame, ground } = await frameOf(db, { ownerId: round.ownerId }, round, last.number)
  return {
    committedById: last.committedById,
    changed: frameChanges(drawFrame.parse(JSON.parse(last.frame)), frame),
    frame,
    ground,
  }
}
