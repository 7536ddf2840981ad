import 'server-only'
import { drawResult, type DrawResult } from '@/server/domain/inspection/draw/draw-from'
import type { Db } from './client'
import { toJsonValue } from './json'

const columns = {
  id: true,
  number: true,
  frame: true,
  frameHash: true,
  commitment: true,
  reason: true,
  committedById: true,
  committedByName: true,
  committedAt: true,
  outcome: {
    select: { number: true, secret: true, seed: true, result: true, givenByName: true, givenAt: true },
  },
} as const

/** A round's draws in order, with what was revealed of them. A secret not revealed yet is not read here. */
export async function listDraws(db: Db, roundId: string) {
  const rows = await db.roundDraw.findMany({
    where: { roundId },
    select: columns,
    orderBy: { number: 'asc' },
  })
  return rows.map(({ outcome, ...row }) => ({
    ...row,
    outcome: outcome && { ...outcome, result: drawResult.parse(outcome.result) },
  }))
}

export type DrawRow = Awaited<ReturnType<typeof listDraws>>[number]

export interface NewDraw {
  id: string
  ownerId: string
  roundId: string
  number: number
  frame: string
  frameHash: string
  commitment: string
  secret: string
  reason: string | null
  committedById: string
  committedByName: string
  committedAt: Date
}

/** Commits to a draw. Its secret goes into a table of its own. */
export async function insertDraw(tx: Db, draw: NewDraw): Promise<void> {
  await tx.roundDraw.create({
    data: {
      id: draw.id,
      ownerId: draw.ownerId,
      roundId: draw.roundId,
      number: draw.number,
      frame: draw.frame,
      frameHash: draw.frameHash,
      commitment: draw.commitment,
      reason: draw.reason,
      committedById: draw.committedById,
      committedByName: draw.committedByName,
      committedAt: draw.committedAt,
    },
  })
  await tx.roundDrawSecret.create({ data: { drawId: draw.id, secret: draw.secret } })
}

/** Reads a draw's secret in order to reveal it. The only place that does. */
export async function readSecret(tx: Db, drawId: string): Promise<string | null> {
  return (
    (await tx.roundDrawSecret.findUnique({ where: { drawId }, select: { secret: true } }))?.secret ?? null
  )
}

/** Reveals a draw. A second outcome is refused by its key. */
export async function insertOutcome(
  tx: Db,
  outcome: {
    drawId: string
    number: string
    secret: string
    seed: string
    result: DrawResult
    givenById: string
    givenByName: string
    givenAt: Date
  },
): Promise<void> {
  await tx.roundDrawOutcome.create({
    data: {
      drawId: outcome.drawId,
      number: outcome.number,
      secret: outcome.secret,
      seed: outcome.seed,
      result: toJsonValue(outcome.result),
      givenById: outcome.givenById,
      givenByName: outcome.givenByName,
      givenAt: outcome.givenAt,
    },
  })
}
