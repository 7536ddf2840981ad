import 'server-only'
import { sha256 } from '@/server/db/audit'
import { touchApiToken } from '@/server/db/api-tokens'
import { inTransaction, type Db } from '@/server/db/client'
import { lockPeriod } from '@/server/db/periods'
import { listValues, type ValueRow } from '@/server/db/values'
import { scopeOf } from '@/server/domain/access/scope'
import { judgeRows, type RowRefusal, type SentRow } from '@/server/domain/api-token/judge-rows'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { problem } from '@/server/domain/errors'
import { dueFrom } from '@/server/domain/plan/plan-version'
import type { Observation } from '@/server/domain/scoring/case'
import { command, type CommandContext } from '../command'
import { planOfPeriod } from '../plan/plan-of-period'
import { saveCells } from '../values/save-cells'
import { findSentPeriod } from './find-sent-period'
import type { OpenToken } from './open-token'

export interface SentValues {
  /** A period's code, and where more than one plan has it, the plan's code and year. */
  period: string
  plan?: string | undefined
  year?: number | undefined
  /** Judges without writing anything. */
  dryRun?: boolean | undefined
  /** null: a row that could not be read. */
  rows: readonly (SentRow | null)[]
}

/** What became of one row, in the order sent. */
export type RowVerdict =
  | { verdict: 'saved' | 'same' | 'wouldSave'; version: number }
  | { verdict: 'refused'; because: RowRefusal }
  | { verdict: 'conflict'; standing: Standing | null }

/** What stands in the cell, and who entered it when. */
export interface Standing {
  observation: Observation | null
  note: string | null
  version: number
  by: string
  at: string
}

/**
 * Takes figures that a bureau's system sends, each row judged by itself: what is good is saved, the rest comes back with the
 * reason. The same key (`idempotency`) gets the first answer and changes nothing; with another body it is refused.
 */
export async function sendValues(
  context: Omit<CommandContext, 'actor'>,
  token: OpenToken,
  sent: SentValues,
  idempotency: string,
): Promise<{ verdicts: RowVerdict[] }> {
  const full = { ...context, actor: token.actor }
  if (sent.dryRun) return inTransaction(async (tx) => ({ verdicts: await take(tx, full, token, sent, null) }))
  const body = sha256(canonicalJson(sent))
  const answer = await command(
    full,
    { action: 'departmentValues.save', key: idempotency },
    async (tx, audit) => {
      const verdicts = await take(tx, full, token, sent, audit)
      await touchApiToken(tx, token.id, context.now)
      return { body, verdicts }
    },
  )
  if (answer.body !== body) throw problem('receiptOfAnother', {})
  return { verdicts: answer.verdicts }
}

async function take(
  tx: Db,
  context: CommandContext,
  token: OpenToken,
  sent: SentValues,
  audit: Parameters<typeof saveCells>[6] | null,
): Promise<RowVerdict[]> {
  const scope = scopeOf(token.actor)
  const found = await findSentPeriod(tx, scope, sent)
  const period = await lockPeriod(tx, scope, found.id, 'use')
  if (!period) throw problem('notFound', {})
  if (period.state !== 'open')
    throw problem('periodNotOpen', { state: period.state, closesOn: period.closesOn })
  const plan = await planOfPeriod(tx, scope, period)
  const within = (limits: readonly string[], code: string) => limits.length === 0 || limits.includes(code)
  const due = dueFrom(plan, period, 'department').filter(
    ({ departmentId, code }) => departmentId === token.actor.unit.id && within(token.indicators, code),
  )
  const units = plan.units.filter(({ code }) => within(token.units, code))
  const values = await listValues(tx, {
    periodId: period.id,
    source: 'department',
    indicatorCodes: due.map(({ code }) => code),
  })
  const standing = new Map(values.map((value) => [`${value.unitId} ${value.indicatorCode}`, value]))
  const judged = judgeRows(sent.rows, {
    units: new Map(units.map((unit) => [unit.code, unit])),
    indicators: new Map(due.map((indicator) => [indicator.code, indicator])),
    standing: (unit, indicator) => {
      const value = standing.get(`${unit.id} ${indicator}`)
      return value && { ...value, own: value.enteredByName === token.actor.name }
    },
  })
  const entries = judged.flatMap((each, at) => {
    const row = sent.rows[at]
    if (each.verdict !== 'write' || !row) return []
    const { observation, note } = row
    return [
      { unitId: each.unit.id, indicator: row.indicator, observation, note, baseVersion: each.baseVersion },
    ]
  })
  const { saved, conflicts } =
    audit === null
      ? { saved: [], conflicts: [] }
      : await saveCells(tx, context, period, 'department', due, entries, audit)
  const cellOf = (unitId: string, indicator: string) => `${unitId} ${indicator}`
  const versions = new Map(saved.map((cell) => [cellOf(cell.unitId, cell.indicator), cell.version]))
  // Somebody was first between judging and writing.
  const beaten = new Map(conflicts.map((cell) => [cellOf(cell.unitId, cell.indicator), cell]))
  return judged.map((each, at): RowVerdict => {
    if (each.verdict === 'refused' || each.verdict === 'same') return each
    const cell = cellOf(each.unit.id, sent.rows[at]?.indicator ?? '')
    const first = beaten.get(cell)
    if (first) {
      const { observation, note } = first.theirs as Pick<Standing, 'observation' | 'note'>
      const { theirsVersion: version, theirsBy: by, theirsAt } = first
      return { verdict: 'conflict', standing: { observation, note, version, by, at: theirsAt } }
    }
    if (each.verdict === 'conflict') return { verdict: 'conflict', standing: standingOf(standing.get(cell)) }
    const version = each.baseVersion + 1
    return audit === null
      ? { verdict: 'wouldSave', version }
      : { verdict: 'saved', version: versions.get(cell) ?? version }
  })
}

function standingOf(value: ValueRow | undefined): Standing | null {
  if (!value) return null
  const { observation, note, version, enteredByName, enteredAt } = value
  return { observation, note, version, by: enteredByName, at: enteredAt.toISOString() }
}
