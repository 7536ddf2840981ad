import type { PeriodState } from '../period/period'
import { isUnitsTurn, type ReportStage } from '../report/report'

/** What stands between a period and its publication, as data; `count` says how many units or periods it concerns. */
export interface Block {
  code:
    | 'awaitingSignature'
    | 'awaitingReview'
    | 'extensionRunning'
    | 'sheetsOpen'
    | 'earlierOpen'
    | 'periodOpen'
    | 'noRun'
    | 'runStale'
  count: number
}

/** One report of a period that the run counts. */
export interface CountedReport {
  stage: ReportStage
  /** The unit may still enter and sign: its period is open, or an extension of its own runs. */
  mayStillAct: boolean
}

export interface BlockFacts {
  /** Of the period that is to be published. */
  period: PeriodState
  /** Of the periods before it, which the run counts too. */
  earlier: readonly PeriodState[]
  /** Of all counted periods. */
  reports: readonly CountedReport[]
  /** Inspection sheets not completed, of all counted periods. */
  openSheets: number
  /** Whether there is a run through the period, and whether its inputs are still those of the record. */
  run: 'none' | 'stale' | 'fresh'
}

/**
 * What has to be done before a period can be published, in the order in which to do it. A run counts every period up to
 * its own, so earlier ones block as well. A report whose unit can no longer act does not block: it counts as missing, and no
 * township can hold up the county by not signing. One that waits for review does, since its township did its part.
 */
export function publicationBlocks(facts: BlockFacts): Block[] {
  const count = (is: (report: CountedReport) => boolean) => facts.reports.filter(is).length
  const anyOpen = facts.period === 'open' || facts.earlier.includes('open')
  const acting = (report: CountedReport) => report.mayStillAct && isUnitsTurn(report.stage)
  const blocks: Block[] = [
    {
      code: 'awaitingSignature',
      count: count((report) => report.mayStillAct && report.stage === 'awaitingSignature'),
    },
    { code: 'awaitingReview', count: count((report) => report.stage === 'awaitingReview') },
    { code: 'extensionRunning', count: anyOpen ? 0 : count(acting) },
    { code: 'sheetsOpen', count: facts.openSheets },
    { code: 'earlierOpen', count: facts.earlier.filter((state) => state === 'open').length },
    { code: 'periodOpen', count: facts.period === 'closed' ? 0 : 1 },
    { code: 'noRun', count: facts.run === 'none' ? 1 : 0 },
    { code: 'runStale', count: facts.run === 'stale' ? 1 : 0 },
  ]
  return blocks.filter((block) => block.count > 0)
}
