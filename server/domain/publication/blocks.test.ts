import { describe, expect, test } from 'vitest'
import { type BlockFacts, publicationBlocks } from './blocks'

const ready: BlockFacts = {
  period: 'closed',
  earlier: ['closed'],
  reports: [{ stage: 'accepted', mayStillAct: false }],
  openSheets: 0,
  run: 'fresh',
}

describe('what stands between a period and its publication', () => {
  test('nothing, where all is closed, accepted, inspected and scored', () => {
    expect(publicationBlocks(ready)).toEqual([])
  })

  test.each<[string, Partial<BlockFacts>, string[]]>([
    ['an open period', { period: 'open' }, ['periodOpen']],
    [
      'an earlier period that the run counts and that is still open',
      { earlier: ['closed', 'open'] },
      ['earlierOpen'],
    ],
    [
      'a report signed and not reviewed',
      { reports: [{ stage: 'awaitingReview', mayStillAct: false }] },
      ['awaitingReview'],
    ],
    [
      'a unit whose extension runs',
      { reports: [{ stage: 'draft', mayStillAct: true }] },
      ['extensionRunning'],
    ],
    ['a sheet not completed', { openSheets: 1 }, ['sheetsOpen']],
    ['no run', { run: 'none' }, ['noRun']],
    ['figures changed since the run', { run: 'stale' }, ['runStale']],
  ])('%s blocks', (_, patch, codes) => {
    expect(publicationBlocks({ ...ready, ...patch }).map((block) => block.code)).toEqual(codes)
  })

  test.each(['draft', 'returned', 'awaitingSignature'] as const)(
    'a report left at %s when its unit can no longer act counts as missing and holds nobody up',
    (stage) => {
      expect(publicationBlocks({ ...ready, reports: [{ stage, mayStillAct: false }] })).toEqual([])
    },
  )
})
