import 'server-only'
import type { Db } from '@/server/db/client'
import { type DrawRow, listDraws } from '@/server/db/draws'
import { countSheets } from '@/server/db/round-sheets'
import { lockRound, type RoundRow } from '@/server/db/rounds'
import type { Action } from '@/server/domain/access/actions'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { decideRound, type RoundAction, type RoundFacts } from '@/server/domain/inspection/decide-round'
import type { RoundState } from '@/server/domain/inspection/round'
import { type AuditEntry, command, type CommandContext } from '../command'
import { periodTakesSheets } from '../sheet/sheets-accepted'
import { refusePersonalData } from '../values/refuse-personal-data'
import { refuseRound } from './refuse-round'
import { type Seal, sealOf } from './seal-of'

export interface RoundStep {
  id: string
  version: number
  reason?: string | undefined
  key?: string | undefined
}

export interface HeldRound {
  round: RoundRow
  draws: DrawRow[]
  seal: Seal | null
  to: RoundState
  reason: string | null
}

/** What decides a round's next step, as the record stands. */
export async function roundFacts(
  db: Db,
  round: RoundRow,
  { draws, seal }: Pick<HeldRound, 'draws' | 'seal'>,
): Promise<RoundFacts> {
  const sheets = await countSheets(db, [round.id])
  const count = (state: string) =>
    sheets.filter((row) => row.state === state).reduce((sum, row) => sum + row.count, 0)
  return {
    state: round.state,
    standing: round.scheme === null,
    draws: round.villages > 0 || round.inspectors > 0,
    committedById: seal?.committedById ?? null,
    sealVoid: seal !== null && seal.changed.length > 0,
    committed: draws.length,
    takesEntries: await periodTakesSheets(db, round.period, round.ownerId),
    sheets: { open: count('open'), contested: count('contested') },
  }
}

/** Takes one step of a round: holds it, decides, and does the work in the same transaction. */
export async function stepRound<T>(
  context: CommandContext,
  action: Action,
  step: RoundAction,
  input: RoundStep,
  work: (tx: Db, held: HeldRound, audit: (entry: AuditEntry) => void) => Promise<T>,
): Promise<T> {
  const { actor } = context
  const reason = input.reason?.trim() || null
  refusePersonalData({ reason })
  return command(context, { action, key: input.key }, async (tx, audit) => {
    const round = await lockRound(tx, scopeOf(actor), input.id)
    if (!round) throw problem('notFound', {})
    if (round.version !== input.version)
      throw problem('staleVersion', { have: input.version, current: round.version })
    const draws = await listDraws(tx, round.id)
    const seal = await sealOf(tx, round, draws)
    const decision = decideRound(step, actor, await roundFacts(tx, round, { draws, seal }), reason)
    if (!decision.ok) throw refuseRound(step, decision.because, round)
    return work(tx, { round, draws, seal, to: decision.to, reason }, audit)
  })
}
