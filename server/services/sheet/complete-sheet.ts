import 'server-only'
import { listAppeals, listDecidedIndicators } from '@/server/db/appeals'
import type { Db } from '@/server/db/client'
import { listSignatures } from '@/server/db/sheet-signatures'
import { lockSheet, type SheetRow, updateSheet } from '@/server/db/sheets'
import { listValues } from '@/server/db/values'
import { scopeOf } from '@/server/domain/access/scope'
import { correctionsOf } from '@/server/domain/appeal/corrections-of'
import { problem } from '@/server/domain/errors'
import { ratingOn } from '@/server/domain/inspection/score-sheet'
import { decideSheet } from '@/server/domain/inspection/sheet'
import { unsignedSides } from '@/server/domain/inspection/unsigned-sides'
import { foundAgain } from '@/server/domain/inspection/recount/found-again'
import { recountedValue } from '@/server/domain/inspection/recount/recounted-value'
import { isDue, type PlanVersionFacts } from '@/server/domain/plan/plan-version'
import type { Observation, Sample } from '@/server/domain/scoring/case'
import { type AuditEntry, command, type CommandContext } from '../command'
import { proposeFindings } from '../rectification/propose-findings'
import { refusePersonalData } from '../values/refuse-personal-data'
import { saveCells } from '../values/save-cells'
import { countedInFull } from './counted-in-full'
import { loadSheet } from './load-sheet'
import { readLine } from './read-line'
import { samplesOfSheet } from './samples-of-sheet'
import { sheetsAccepted } from './sheets-accepted'
import { refuseSheet } from './refuse-sheet'

/** Completes a sheet: its rating and its other observations become the unit's values of the period. */
export async function completeSheet(
  context: CommandContext,
  input: {
    id: string
    version: number
    /** Why a side has not signed it; asked for where one hasn't. */
    unsigned: string | null
    key?: string | undefined
  },
): Promise<{ ratings: Record<string, number | null> }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  const unsigned = input.unsigned?.trim() || null
  refusePersonalData({ reason: unsigned })
  return command(context, { action: 'sheet.complete', key: input.key }, async (tx, audit) => {
    const sheet = await lockSheet(tx, scope, input.id)
    if (!sheet) throw problem('notFound', {})
    if (sheet.version !== input.version)
      throw problem('staleVersion', { have: input.version, current: sheet.version })
    const decision = decideSheet('complete', actor, sheet, await sheetsAccepted(tx, scope, sheet))
    if (!decision.ok) throw refuseSheet('complete', decision.because, sheet)
    const { plan, lines, settled } = await loadSheet(tx, scope, sheet)
    const { score, observations } = settled
    const named = placeNames(sheet.villages)
    if (settled.conflicts.length > 0) throw problem('conflictsOpen', { cells: settled.conflicts.map(named) })
    if (settled.missing.length > 0) throw problem('sheetIncomplete', { missing: settled.missing.map(named) })
    if (settled.withoutReason.length > 0)
      throw problem('reasonRequired', { fields: settled.withoutReason.map(named) })

    const sides = unsignedSides(
      await listSignatures(tx, [sheet.id]),
      settled.cells.flatMap((cell) => cell.heads.map((head) => head.id)),
    )
    if (sides.length > 0 && unsigned === null) throw problem('signaturesMissing', { sides })

    // A rating that no item gives any more is cleared, so that the one before it doesn't go on counting.
    const values = new Map<string, Observation | null>()
    for (const [indicator, rating] of Object.entries(score.ratings))
      values.set(
        indicator,
        rating === null
          ? null
          : {
              value: ratingOn(
                rating,
                plan.indicators.find((one) => one.code === indicator),
              ),
            },
      )
    for (const line of lines) {
      const observation = observations.get(line.code)
      if (line.is === 'indicator' && observation) values.set(line.indicatorCode, observation)
    }
    for (const [indicator, found] of foundAgain(settled))
      values.set(indicator, recountedValue(kindOf(plan, indicator), found))
    for (const [indicator, value] of await countedInFull(tx, plan, sheet, { lines, settled }))
      values.set(indicator, value)
    // What a decision on an appeal put down is not scored away.
    for (const indicator of await listDecidedIndicators(tx, {
      periodId: sheet.period.id,
      unitId: sheet.unitId,
    }))
      values.delete(indicator)
    if (sheet.round.counts) {
      const samples = await samplesOfSheet(tx, plan, sheet, { lines, settled })
      await saveValues(tx, context, sheet, plan, { values, samples }, audit)
    }
    await updateSheet(tx, sheet.id, {
      state: decision.to,
      completedAt: now,
      unsigned: sides.length > 0 ? unsigned : null,
    })
    const decided = correctionsOf(
      sheet,
      lines,
      await listAppeals(
        tx,
        { ownerId: sheet.ownerId, unitId: sheet.unitId },
        { periodIds: [sheet.period.id], states: ['upheld', 'partlyUpheld'] },
      ),
    )
    await proposeFindings(
      tx,
      context,
      {
        id: sheet.id,
        ownerId: sheet.ownerId,
        unitId: sheet.unitId,
        planId: plan.planId,
        periodId: sheet.period.id,
        lines,
        // Nor is found again what it overturned.
        marks: { ...score.items, ...Object.fromEntries(decided.map(({ line, marks }) => [line, marks])) },
        reasons: new Map(lines.map(({ code }) => [code, readLine(settled, code, sheet.villages).reason])),
      },
      audit,
    )
    audit({
      subjectType: 'sheet',
      subjectId: sheet.id,
      before: { state: sheet.state },
      after: { state: decision.to, ratings: score.ratings },
      reason: sides.length > 0 ? unsigned : null,
    })
    return { ratings: score.ratings }
  })
}

const kindOf = (plan: PlanVersionFacts, indicator: string): string =>
  plan.indicators.find(({ code }) => code === indicator)?.scoring.kind ?? ''

/** How a place is called in a refusal: its line, and the village where there are any. */
const placeNames =
  (villages: readonly { id: string; name: string }[]) =>
  ({ line, villageId }: { line: { code: string }; villageId: string | null }): string => {
    const village = villages.find(({ id }) => id === villageId)
    return village ? `${line.code}·${village.name}` : line.code
  }

interface Found {
  values: ReadonlyMap<string, Observation | null>
  samples: ReadonlyMap<string, Sample>
}

/** What a sheet of a counting round found, as the unit's values of the period, with the villages that it found them in. */
async function saveValues(
  tx: Db,
  context: CommandContext,
  sheet: SheetRow,
  plan: PlanVersionFacts,
  { values, samples }: Found,
  audit: (entry: AuditEntry) => void,
): Promise<void> {
  const current = await listValues(tx, {
    periodId: sheet.period.id,
    unitId: sheet.unitId,
    source: 'verified',
  })
  await saveCells(
    tx,
    context,
    { id: sheet.period.id, ownerId: sheet.ownerId, code: sheet.period.code },
    'verified',
    // What was counted again in full is what its unit or bureau reported.
    plan.indicators.filter((indicator) => isDue(indicator, sheet.period)),
    [...values].map(([indicator, observation]) => ({
      unitId: sheet.unitId,
      indicator,
      observation,
      sample: observation === null ? undefined : samples.get(indicator),
      note: null,
      // The sheet's row is held, so nobody else writes what it produces.
      baseVersion: current.find((value) => value.indicatorCode === indicator)?.version ?? 0,
    })),
    audit,
  )
}
