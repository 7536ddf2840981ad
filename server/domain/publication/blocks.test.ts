import { describe, expect, test } from 'vitest'
import { type BlockFacts, type CountedReport, publicationBlocks } from './blocks'

const report = (stage: CountedReport['stage'], mayStillAct: boolean): CountedReport => ({
  id: 'r1',
  unitId: 'u1',
  periodCode: 'Q2',
  stage,
  mayStillAct,
})

const ready: BlockFacts = {
  period: 'closed',
  earlier: [{ id: 'p1', code: 'Q1', state: 'closed' }],
  reports: [report('accepted', false)],
  openSheets: [],
  appeals: [],
  undecided: { vetoes: [], adjustments: [] },
  lacking: [],
  run: 'fresh',
}

describe('what stands between a period and its publication', () => {
  test('nothing, where all is closed, accepted, inspected and scored', () => {
    expect(publicationBlocks(ready)).toEqual([])
  })

  const itsReport = [{ id: 'r1', unitId: 'u1', periodCode: 'Q2' }]
  test.each<[string, Partial<BlockFacts>, ReturnType<typeof publicationBlocks>]>([
    ['an open period', { period: 'open' }, [{ code: 'periodOpen', count: 1, at: [] }]],
    [
      'an earlier period that the run counts and that is still open, by its name',
      { earlier: [{ id: 'p1', code: 'Q1', state: 'open' }] },
      [{ code: 'earlierOpen', count: 1, at: [{ id: 'p1', unitId: null, periodCode: 'Q1' }] }],
    ],
    [
      'a report signed and not reviewed, by its unit',
      { reports: [report('awaitingReview', false)] },
      [{ code: 'awaitingReview', count: 1, at: itsReport }],
    ],
    [
      'a unit whose extension runs',
      { reports: [report('draft', true)] },
      [{ code: 'extensionRunning', count: 1, at: itsReport }],
    ],
    [
      'a sheet not completed',
      { openSheets: [{ id: 's1', unitId: 'u1', periodCode: 'Q2' }] },
      [{ code: 'sheetsOpen', count: 1, at: [{ id: 's1', unitId: 'u1', periodCode: 'Q2' }] }],
    ],
    [
      'a veto that no leader has decided, and a claim that nobody has',
      {
        undecided: {
          vetoes: [{ id: 'v1', unitId: 'u1', periodCode: 'Q1' }],
          adjustments: [{ id: 'a1', unitId: 'u2', periodCode: 'Q2' }],
        },
      },
      [
        { code: 'vetoesUndecided', count: 1, at: [{ id: 'v1', unitId: 'u1', periodCode: 'Q1' }] },
        { code: 'adjustmentsUndecided', count: 1, at: [{ id: 'a1', unitId: 'u2', periodCode: 'Q2' }] },
      ],
    ],
    ['no run', { run: 'none' }, [{ code: 'noRun', count: 1, at: [] }]],
    ['figures changed since the run', { run: 'stale' }, [{ code: 'runStale', count: 1, at: [] }]],
    ['a plan amended since the run', { run: 'amended' }, [{ code: 'planAmended', count: 1, at: [] }]],
  ])('%s blocks', (_, patch, blocks) => {
    expect(publicationBlocks({ ...ready, ...patch })).toEqual(blocks)
  })

  test.each(['draft', 'returned', 'awaitingSignature'] as const)(
    'a report left at %s when its unit can no longer act counts as missing and holds nobody up',
    (stage) => {
      expect(publicationBlocks({ ...ready, reports: [report(stage, false)] })).toEqual([])
    },
  )
})
