import 'server-only'
import { type AppealRow, listAppeals } from '@/server/db/appeals'
import type { Db } from '@/server/db/client'
import { listRuns } from '@/server/db/runs'
import { findSheet } from '@/server/db/sheets'
import { changesRecord } from '@/server/domain/appeal/appeal'
import { marksOf } from '@/server/domain/appeal/effect'
import { ratingWith } from '@/server/domain/appeal/replaced-cell'
import { problem } from '@/server/domain/errors'
import type { CountedCell } from '@/server/domain/plan/build-case'
import type { PlanIndicator } from '@/server/domain/plan/plan-version'
import type { Observation } from '@/server/domain/scoring/case'
import { scoreCase, type UnitResult } from '@/server/domain/scoring/score-case'
import { assembleInputs, readRecord } from '../run/load-inputs'
import { loadSheet } from '../sheet/load-sheet'

/** An appeal with the record it lies in, and a way to ask what the next run would say if an observation counted instead. */
export async function loadBranches(db: Db, appeal: AppealRow) {
  const owner = { ownerId: appeal.ownerId }
  const record = await readRecord(db, owner, appeal.planId)
  const { version } = record
  const indicator = version.indicators.find(({ code }) => code === appeal.indicatorCode)
  const unit = version.units.find(({ id }) => id === appeal.unitId)
  const period = version.periods.find(({ id }) => id === appeal.periodId)
  if (!indicator || !unit || !period) throw problem('notFound', {})
  const through = await latestRun(db, appeal, version.periods)
  const sheet = await sheetOf(db, appeal)
  const decided = appeal.sheetId
    ? await listAppeals(db, owner, { sheetId: appeal.sheetId, indicatorCode: indicator.code })
    : []
  const before = new Map<string, Observation>()
  for (const one of [...decided].reverse())
    if (one.id !== appeal.id && changesRecord(one.state) && one.outcome?.observation)
      before.set(one.itemCode, one.outcome.observation)

  /** The cell's value if this counted; null where it gives none. */
  const valueOf = (observation: Observation): Observation | null =>
    sheet === null
      ? observation
      : ratingWith(sheet, new Map([...before, [appeal.itemCode, observation]]), indicator)
  const score = async (put: readonly CountedCell[]): Promise<readonly UnitResult[]> =>
    scoreCase((await assembleInputs(db, owner, record, through, put)).case).results
  return {
    version,
    indicator,
    unit,
    period,
    through,
    scoring: sheet?.lines.find(({ code }) => code === appeal.itemCode)?.scoring ?? indicator.scoring,
    valueOf,
    /** Every unit's result as the next run would give it: with the record as it is, or with an observation in place. */
    results: async (observation: Observation | null) => {
      if (observation === null) return score([])
      const value = valueOf(observation)
      return value === null ? null : score([cellOf(appeal, indicator, period.code, value)])
    },
    marksIn: (results: readonly UnitResult[] | null) =>
      marksOf(results, { unit: unit.code, period: period.code, indicator: indicator.code }),
  }
}

const cellOf = (
  { unitId }: AppealRow,
  { code }: PlanIndicator,
  periodCode: string,
  observation: Observation,
): CountedCell => ({ unitId, indicatorCode: code, periodCode, source: 'verified', observation })

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
  const later = periods.slice(from + 1).filter(({ state }) => state === 'closed')
  const last = later.at(-1)
  if (!last) return period.code
  const runs = await listRuns(db, { ownerId }, last.id)
  return runs.length > 0 ? last.code : period.code
}
