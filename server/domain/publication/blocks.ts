import type { PeriodState } from '../period/period'
import type { LackingSource } from '../plan/source/sources-lacking'
import { isOfficesTurn, isUnitsTurn, type ReportStage } from '../report/report'

/** A report, a sheet or a period that stands in the way; `unitId` is null where it is the whole period. */
export interface Obstacle {
  id: string
  unitId: string | null
  periodCode: string
  /** Where another plan's result is lacking: which plan's, of which of its periods; null where it has none by then. */
  source?: Pick<LackingSource, 'plan' | 'period'>
}

/**
 * What stands between a period and its publication, as data. `count` says how many units or periods it concerns, `at`
 * which: nothing where the period itself or its run is meant.
 */
export interface Block {
  code:
    | 'awaitingSignature'
    | 'awaitingReview'
    | 'extensionRunning'
    | 'sheetsOpen'
    | 'appealsUnderWay'
    | 'vetoesUndecided'
    | 'adjustmentsUndecided'
    | 'sourceUnpublished'
    | 'earlierOpen'
    | 'periodOpen'
    | 'noRun'
    | 'runStale'
    | 'planAmended'
  count: number
  at: Obstacle[]
}

/** One report of a period that the run counts. */
export interface CountedReport extends Obstacle {
  stage: ReportStage
  /** The unit may still enter and sign: its period is open, or an extension of its own runs. */
  mayStillAct: boolean
}

export interface BlockFacts {
  /** Of the period that is to be published. */
  period: PeriodState
  /** The periods before it, which the run counts too. */
  earlier: readonly { id: string; code: string; state: PeriodState }[]
  /** Of all counted periods. */
  reports: readonly CountedReport[]
  /** Inspection sheets not completed, of all counted periods. */
  openSheets: readonly Obstacle[]
  /** Appeals filed and not decided, of all counted periods. */
  appeals: readonly Obstacle[]
  /** Vetoes and adjustments that nobody has decided, of all counted periods. */
  undecided: { vetoes: readonly Obstacle[]; adjustments: readonly Obstacle[] }
  /** Results of other plans that the counted periods ask for and that are not published. */
  lacking: readonly LackingSource[]
  /** Whether there is a run through the period, and whether its inputs are still those of the record and of the plan. */
  run: 'none' | 'stale' | 'amended' | 'fresh'
}

/**
 * What has to be done before a period can be published, in the order in which to do it. A run counts every period up to
 * its own, so earlier ones block as well. A report whose unit can no longer act does not block: it counts as missing, and no
 * township can hold up the county by not signing. One that waits for review does, since its township did its part; so does an
 * appeal, which the county decides. Another
 * plan's result that is not published does, since it lacks for every unit alike and the same office publishes it.
 */
export function publicationBlocks(facts: BlockFacts): Block[] {
  const reports = (is: (report: CountedReport) => boolean): Obstacle[] =>
    facts.reports.filter(is).map(({ id, unitId, periodCode }) => ({ id, unitId, periodCode }))
  const openBefore = facts.earlier.filter((period) => period.state === 'open')
  const anyOpen = facts.period === 'open' || openBefore.length > 0
  const found: [Block['code'], Obstacle[]][] = [
    ['awaitingSignature', reports((report) => report.mayStillAct && report.stage === 'awaitingSignature')],
    ['awaitingReview', reports((report) => isOfficesTurn(report.stage))],
    ['extensionRunning', anyOpen ? [] : reports((report) => report.mayStillAct && isUnitsTurn(report.stage))],
    ['sheetsOpen', [...facts.openSheets]],
    ['appealsUnderWay', [...facts.appeals]],
    ['vetoesUndecided', [...facts.undecided.vetoes]],
    ['adjustmentsUndecided', [...facts.undecided.adjustments]],
    [
      'sourceUnpublished',
      facts.lacking.map(({ asking, plan, period }) => ({
        id: period?.id ?? asking.id,
        unitId: null,
        periodCode: asking.code,
        source: { plan, period },
      })),
    ],
    ['earlierOpen', openBefore.map(({ id, code }) => ({ id, unitId: null, periodCode: code }))],
  ]
  const whole: [Block['code'], boolean][] = [
    ['periodOpen', facts.period !== 'closed'],
    ['noRun', facts.run === 'none'],
    ['runStale', facts.run === 'stale'],
    ['planAmended', facts.run === 'amended'],
  ]
  return [
    ...found.filter(([, at]) => at.length > 0).map(([code, at]) => ({ code, count: at.length, at })),
    ...whole.filter(([, is]) => is).map(([code]) => ({ code, count: 1, at: [] })),
  ]
}
