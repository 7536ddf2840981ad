import 'server-only'
import {
  type Device,
  findObservations,
  insertNotices,
  insertObservations,
  listNotices,
  type NewObservation,
} from '@/server/db/observations'
import { findPlanVersion } from '@/server/db/plans'
import { lockSheet, type SheetRow, updateSheet } from '@/server/db/sheets'
import { scopeOf } from '@/server/domain/access/scope'
import { type ErrorCode, Problem, problem, type ProblemData } from '@/server/domain/errors'
import { decideEntry, toldUpTo } from '@/server/domain/inspection/decide-entry'
import { isPlace } from '@/server/domain/inspection/observations/by-village'
import { cellKey } from '@/server/domain/inspection/observations/cells'
import type { Deduction } from '@/server/domain/inspection/observations/observation'
import type { SheetLine } from '@/server/domain/inspection/sheet-lines'
import type { Observation } from '@/server/domain/scoring/case'
import { checkSeen } from '@/server/domain/inspection/check-seen'
import { itemsOf } from '@/server/domain/value/items-of'
import { command, type CommandContext } from '../command'
import { refuseAnother } from '../values/refuse-another'
import { refusePersonalData } from '../values/refuse-personal-data'
import { linesOf } from './lines-of'
import { refuseSheet } from './refuse-sheet'
import { sheetsAccepted } from './sheets-accepted'

/** One entry as a browser made it. */
export interface Entry {
  id: string
  line: string
  village: string | null
  /** Whose marks they are; the one who enters them where nobody is named. */
  rater?: string | undefined
  observation: Observation | null
  reason: string | null
  deductions: Deduction[]
  supersedes: string[]
  /** The browser's count for this sheet. */
  seq: number | null
  takenAt: Date
}

export interface ObserveInput {
  id: string
  /** Who typed it, as the browser knows: another person signed in since sends nothing in their own name. */
  typedBy?: string | undefined
  device: Device | null
  /** By the browser's clock, to tell how wrong it is. */
  sentAt: Date
  entries: Entry[]
}

/** An entry that was not taken, and why: it stays where it was made. */
export interface Refused {
  id: string
  problem: { [Code in ErrorCode]: { code: Code; data: ProblemData[Code] } }[ErrorCode]
}

export interface Observed {
  received: { id: string; receivedAt: Date; late: boolean }[]
  refused: Refused[]
  /** The sheet's version after it: whoever completes it has to have seen what it holds now. */
  version: number
}

/**
 * Takes in what was entered on a sheet, each entry once however often it comes and in whatever order; the first to enter takes a
 * sheet that has no team. One entry's fault holds none of the others up.
 */
export async function observe(context: CommandContext, input: ObserveInput): Promise<Observed> {
  const { actor, now } = context
  refuseAnother(actor, input.typedBy)
  const scope = scopeOf(actor)
  return command(context, { action: 'sheet.save' }, async (tx, audit) => {
    const sheet = await lockSheet(tx, scope, input.id)
    if (!sheet) throw problem('notFound', {})
    const plan = await findPlanVersion(tx, { ownerId: scope.ownerId }, { planId: sheet.period.planId })
    if (!plan) throw problem('notFound', {})
    const periodOpen = await sheetsAccepted(tx, scope, sheet)
    const removedAt =
      sheet.formerTeam.find(({ inspectorId }) => inspectorId === actor.userId)?.removedAt ?? null
    const told =
      removedAt && input.device
        ? toldUpTo(
            await listNotices(tx, [sheet.id]),
            { deviceId: input.device.id, userId: actor.userId },
            removedAt,
          )
        : 0
    const decide = (seq: number | null) =>
      decideEntry(actor, sheet, { periodOpen, toldBefore: seq !== null && seq <= told })
    // Who has nothing to do here hears it once, not entry by entry.
    const general = decide(input.device && told > 0 ? told : null)
    if (!general.ok && general.because !== 'removed') throw refuseSheet('save', general.because, sheet)

    const lines = linesOf(plan, sheet)
    const known = new Map(
      (
        await findObservations(
          tx,
          input.entries.map(({ id }) => id),
        )
      ).map((row) => [row.id, row]),
    )
    const outcome: Observed = { received: [], refused: [], version: sheet.version }
    const fresh = new Map<string, NewObservation>()
    for (const entry of input.entries) {
      const before = known.get(entry.id) ?? fresh.get(entry.id)
      try {
        if (before) {
          if (before.sheetId !== sheet.id || before.enteredById !== actor.userId)
            throw problem('receiptOfAnother', {})
          const late = before.cameAfter !== null
          outcome.received.push({ id: entry.id, receivedAt: before.receivedAt, late })
          continue
        }
        const decision = decide(entry.seq)
        if (!decision.ok) throw refuseSheet('save', decision.because, sheet)
        refuseFault(lines, sheet, entry)
        const cameAfter = decision.late ? sheet.completedAt : null
        fresh.set(entry.id, toRow(context, sheet, input, entry, cameAfter))
        outcome.received.push({ id: entry.id, receivedAt: now, late: decision.late })
      } catch (fault) {
        const told = problemIn(fault)
        if (!told) throw fault
        outcome.refused.push({ id: entry.id, problem: told })
      }
    }
    await insertObservations(tx, [...fresh.values()])
    if (input.device) {
      const seqs = [...fresh.values()].flatMap(({ deviceSeq }) => (deviceSeq === null ? [] : [deviceSeq]))
      const upTo = Math.max(0, ...seqs)
      if (upTo > 0)
        await insertNotices(
          tx,
          { ...who(context), ownerId: sheet.ownerId, device: input.device, heardAt: now },
          [{ sheetId: sheet.id, upTo }],
        )
    }
    for (const row of fresh.values())
      audit({
        subjectType: 'observation',
        subjectId: `${sheet.id}/${cellKey(row.lineCode, row.villageId)}`,
        after: {
          id: row.id,
          observation: row.observation,
          reason: row.reason,
          deductions: row.deductions,
          supersedes: row.supersedes,
          ...(row.cameAfter ? { late: true } : {}),
        },
      })
    if (fresh.size === 0) return outcome
    const takes = sheet.inspectorId === null && sheet.state === 'open'
    await updateSheet(tx, sheet.id, takes ? { inspectorId: actor.userId, inspectorName: actor.name } : {})
    return { ...outcome, version: sheet.version + 1 }
  })
}

const who = ({ actor }: CommandContext) => ({ userId: actor.userId, userName: actor.name })

function toRow(
  { actor, now }: CommandContext,
  sheet: SheetRow,
  input: ObserveInput,
  entry: Entry,
  cameAfter: Date | null,
): NewObservation {
  const rater = sheet.team.find(({ inspectorId }) => inspectorId === entry.rater)
  return {
    id: entry.id,
    ownerId: sheet.ownerId,
    sheetId: sheet.id,
    lineCode: entry.line,
    villageId: entry.village,
    raterId: rater?.inspectorId ?? actor.userId,
    raterName: rater?.inspectorName ?? actor.name,
    observation: entry.observation,
    reason: entry.reason?.trim() || null,
    deductions: entry.deductions.map(({ code, text }) => ({ code, text: text.trim() })),
    supersedes: [...new Set(entry.supersedes)],
    deviceId: input.device?.id ?? null,
    deviceSeq: input.device ? entry.seq : null,
    takenAt: entry.takenAt,
    clockAhead: clamp(input.sentAt.getTime() - now.getTime()),
    receivedAt: now,
    cameAfter,
    enteredById: actor.userId,
    enteredByName: actor.name,
  }
}

/** As far as the column goes: some 24 days, and wrong is wrong. */
const clamp = (milliseconds: number): number =>
  Math.max(-2_000_000_000, Math.min(2_000_000_000, milliseconds))

/** What is wrong with an entry itself: its line, its village, its figures, a resident's data in its words. */
function refuseFault(lines: readonly SheetLine[], sheet: SheetRow, entry: Entry): void {
  const line = lines.find((candidate) => candidate.code === entry.line)
  if (!line) throw problem('unknownIndicator', { indicator: entry.line })
  // One that was left out meanwhile was looked at all the same: it is kept, and has no place.
  if (!isPlace(line, entry.village, sheet)) throw problem('villageNotOnSheet', {})
  const rater = sheet.team.find(({ inspectorId }) => inspectorId === entry.rater)
  if (entry.rater !== undefined && !rater) throw problem('raterNotOnSheet', {})
  const fault = entry.observation === null ? null : checkSeen(line, entry.observation)
  if (fault !== null) throw problem('badObservation', { cells: [{ indicator: entry.line, problem: fault }] })
  const items = new Set(itemsOf(line.scoring).map(({ code }) => code))
  if (entry.deductions.some(({ code }) => code !== null && !items.has(code)))
    throw problem('badObservation', { cells: [{ indicator: entry.line, problem: 'unknownCode' }] })
  const own = entry.observation && 'reason' in entry.observation ? entry.observation.reason : null
  for (const text of [entry.reason, own, ...entry.deductions.map((one) => one.text)])
    refusePersonalData({ [entry.line]: text })
}

const isProblem = (fault: unknown): fault is Problem => fault instanceof Problem

/** What a refusal says, code and data; null where it is none. */
const problemIn = (fault: unknown): Refused['problem'] | null =>
  isProblem(fault) ? ({ code: fault.code, data: fault.data } as Refused['problem']) : null
