import type { PeriodState } from '../period/period'
import type { ReportStage } from '../report/report'

/** What stands between a period and its publication, as data; `count` says how many units it concerns. */
export interface Block {
  code: 'periodOpen' | 'awaitingSignature' | 'awaitingReview' | 'sheetsOpen' | 'noRun' | 'runStale'
  count: number
}

export interface BlockFacts {
  period: PeriodState
  stages: readonly ReportStage[]
  openSheets: number
  /** Whether there is a run through the period, and whether its inputs are still those of the record. */
  run: 'none' | 'stale' | 'fresh'
}

/**
 * What has to be done before a period can be published, in the order in which to do it. A report never submitted does not block once the period is
 * closed: it counts as missing. One that waits for a signature or a review does: somebody did their part.
 */
export function publicationBlocks(facts: BlockFacts): Block[] {
  const blocks: Block[] = []
  const waiting = (stage: ReportStage) => facts.stages.filter((candidate) => candidate === stage).length
  if (waiting('awaitingSignature') > 0)
    blocks.push({ code: 'awaitingSignature', count: waiting('awaitingSignature') })
  if (waiting('awaitingReview') > 0) blocks.push({ code: 'awaitingReview', count: waiting('awaitingReview') })
  if (facts.openSheets > 0 && facts.period !== 'closed')
    blocks.push({ code: 'sheetsOpen', count: facts.openSheets })
  if (facts.period !== 'closed') blocks.push({ code: 'periodOpen', count: 1 })
  if (facts.run === 'none') blocks.push({ code: 'noRun', count: 1 })
  if (facts.run === 'stale') blocks.push({ code: 'runStale', count: 1 })
  return blocks
}
