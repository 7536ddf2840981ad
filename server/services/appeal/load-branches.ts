import 'server-only'
import { type AppealRow, listAppeals } from '@/server/db/appeals'
import type { Db } from '@/server/db/client'
import { listRuns } from '@/server/db/runs'
import { findSheet } from '@/server/db/sheets'
import { changesRecord } from '@/server/domain/appeal/appeal'
import { marksWith } from '@/server/domain/appeal/corrections-of'
import { marksOf } from '@/server/domain/appeal/effect'
import { ratingWith } from '@/server/domain/appeal/replaced-cell'
import { problem } from '@/server/domain/errors'
import { checkSeen, type SeenFault } from '@/server/domain/inspection/check-seen'
import type { Observation } from '@/server/domain/scoring/case'
import { scoreCase, type UnitResult } from '@/server/domain/scoring/score-case'
import { checkObservation } from '@/server/domain/value/check-observation'
import { assembleInputs, readRecord } from '../run/load-inputs'
import { loadSheet } from '../sheet/load-sheet'

/** An appeal with the record it lies in, and ways to ask what the next run would say after a decision. */
export async function loadBranches(db: Db, appeal: AppealRow) {
  const owner = { ownerId: appeal.ownerId }
  const record = await readRecord(db, owner, appeal.planId)
  const { version } = record
  const indicator = version.indicators.find(({ code }) => code === appeal.indicatorCode) ?? null
  const unit = version.units.find(({ id }) => id === appeal.unitId)
  const period = version.periods.find(({ id }) => id === appeal.periodId)
  if (!unit || !period || (!indicator && appeal.vetoId === null)) throw problem('notFound', {})
  const through = await latestRun(db, appeal, version.periods)
  const sheet = await sheetOf(db, appeal)
  const before = await decidedBefore(db, appeal)
  const line = sheet?.lines.find(({ code }) => code === appeal.itemCode)

  /** The cell's value if this counted; null where it gives none. */
  const valueOf = (observation: Observation): Observation | null => {
    if (indicator === null) return null
    if (sheet === null) return observation
    return ratingWith(sheet, new Map([...before, [appeal.itemCode, observation]]), indicator)
  }
  const score = async (...[branch, put]: [typeof record, Parameters<typeof assembleInputs>[4]?]) =>
    scoreCase((await assembleInputs(db, owner, branch, through, put)).case).results
  return {
    version,
    indicator,
    unit,
    period,
    through,
    /** Refuses an observation that a decision can't put in place; a veto has none. */
    refuseFault: (observation: Observation): void => {
      const fault = line
        ? checkSeen(line, observation)
        : indicator
          ? checkObservation(indicator.scoring, observation)
          : 'shape'
      if (fault !== null) throw badObservation(appeal, fault)
    },
    valueOf,
    /** What an observation makes of the sheet's line itself; null where it is about none that has marks of its own. */
    lineWith: (observation: Observation) =>
      line?.is === 'item'
        ? {
            code: line.code,
            marks: marksWith(line, observation),
            points: typeof line.scoring.points === 'number' ? line.scoring.points : null,
          }
        : null,
    /** Every unit's result with the record as it is. */
    now: () => score(record),
    /** … with an observation in place; null where it gives no value. */
    withObservation: async (observation: Observation): Promise<readonly UnitResult[] | null> => {
      const value = valueOf(observation)
      if (value === null || indicator === null) return null
      const cell = { unitId: unit.id, indicatorCode: indicator.code, periodCode: period.code }
      return score(record, [{ ...cell, source: 'verified', observation: value }])
    },
    /** … without the veto. */
    withoutVeto: () => score({ ...record, vetoes: record.vetoes.filter(({ id }) => id !== appeal.vetoId) }),
    marksIn: (results: readonly UnitResult[] | null) =>
      marksOf(results, { unit: unit.code, period: period.code, indicator: appeal.indicatorCode }),
  }
}

/** The refusal of figures that a decision can't put in place: at the sheet's line where the appeal is about one, else at the indicator. */
export const badObservation = (
  { itemCode, indicatorCode }: Pick<AppealRow, 'itemCode' | 'indicatorCode'>,
  fault: SeenFault,
) => problem('badObservation', { cells: [{ indicator: itemCode || indicatorCode, problem: fault }] })

export type Branches = Awaited<ReturnType<typeof loadBranches>>

/** What earlier decisions put in the place of the sheet's other lines. */
async function decidedBefore(db: Db, appeal: AppealRow): Promise<Map<string, Observation>> {
  const before = new Map<string, Observation>()
  if (appeal.sheetId === null) return before
  const { ownerId, sheetId, indicatorCode } = appeal
  const decided = await listAppeals(db, { ownerId }, { sheetId, indicatorCode })
  for (const one of decided.reverse())
    if (one.id !== appeal.id && changesRecord(one.state) && one.outcome?.observation)
      before.set(one.itemCode, one.outcome.observation)
  return before
}

async function sheetOf(db: Db, { ownerId, sheetId }: AppealRow) {
  if (sheetId === null) return null
  const sheet = await findSheet(db, { ownerId }, sheetId)
  if (!sheet) throw problem('notFound', {})
  const { lines, settled } = await loadSheet(db, { ownerId }, sheet)
  return { lines, observations: settled.observations, given: settled.given }
}

/** The last period that a run has been made through, from the appeal's own on: there its effect shows. */
async function latestRun(
  db: Db,
  { ownerId, periodId, period }: AppealRow,
  periods: readonly { id: string; code: string; state: string }[],
): Promise<string> {
  const from = periods.findIndex(({ id }) => id === periodId)
  const last = periods.slice(from + 1).findLast(({ state }) => state === 'closed')
  if (!last) return period.code
  const runs = await listRuns(db, { ownerId }, last.id)
  return runs.length > 0 ? last.code : period.code
}
