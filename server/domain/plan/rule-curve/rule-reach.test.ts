import { expect, test } from 'vitest'
import type { IndicatorScoring } from '../plan-version'
import { ruleReach, type RuleReach } from './rule-reach'

const rate = (more: Partial<IndicatorScoring>): IndicatorScoring => ({
  phases: ['regular'],
  kind: 'ratio',
  multiplier: 100,
  points: 10,
  ...more,
})
const fine = { best: 10, bandsOutOfReach: [], turns: null }

type Row = [sentence: string, scoring: IndicatorScoring, reach: Partial<RuleReach> | null]

test.each<Row>([
  ['a target that can be met', rate({ target: 90, rule: { type: 'threshold' } }), fine],
  [
    'more than all of the persons cannot be served',
    rate({ chance: 'binomial', target: 105, rule: { type: 'proportional' } }),
    { best: 9.52 },
  ],
  ['what was planned can be surpassed', rate({ target: 105, rule: { type: 'proportional' } }), fine],
  [
    'the best band gives less than full marks',
    rate({ rule: { type: 'bands', bands: [{ from: 90, marks: 8 }] } }),
    { best: 8, turns: null },
  ],
  [
    'a band above all that can be',
    rate({
      chance: 'binomial',
      rule: {
        type: 'bands',
        bands: [
          { from: 110, marks: 10 },
          { from: 90, marks: 8 },
        ],
      },
    }),
    { best: 8, bandsOutOfReach: [{ side: 'from', bound: 110 }] },
  ],
  [
    'a band that a limit sets to zero',
    rate({
      rule: {
        type: 'bands',
        zeroBelow: 80,
        bands: [
          { from: 90, marks: 10 },
          { from: 80, marks: 6 },
          { from: 60, marks: 3 },
        ],
      },
    }),
    { bandsOutOfReach: [{ side: 'from', bound: 60 }] },
  ],
  [
    'a better band gives fewer marks',
    rate({
      rule: {
        type: 'bands',
        bands: [
          { from: 95, marks: 8 },
          { from: 90, marks: 10 },
        ],
      },
    }),
    { turns: { lo: 90, hi: 95 } },
  ],
  [
    'a curve that comes down again',
    {
      ...rate({}),
      kind: 'amount',
      rule: {
        type: 'curve',
        knots: [
          [0, 0],
          [50, 10],
          [100, 5],
        ],
      },
    },
    { best: 10, turns: { lo: 50, hi: 100 } },
  ],
  [
    'fewer is better: a curve that falls is right',
    {
      ...rate({ direction: 'lower' }),
      kind: 'amount',
      rule: {
        type: 'curve',
        knots: [
          [0, 10],
          [50, 0],
        ],
      },
    },
    fine,
  ],
  [
    'a range is best within, whichever side one comes from',
    {
      ...rate({ direction: 'range', target: [103, 107] }),
      kind: 'amount',
      rule: { type: 'stepDeduction', step: 1, marks: 1 },
    },
    fine,
  ],
  [
    'items that add up to less than the points',
    {
      ...rate({}),
      kind: 'tally',
      rule: {
        type: 'tally',
        start: 'zero',
        items: [
          { code: 'a', marks: 1, cap: 3 },
          { code: 'b', marks: 2, cap: 4 },
        ],
      },
    },
    { best: 7 },
  ],
  [
    'items without a cap add up to anything',
    { ...rate({}), kind: 'tally', rule: { type: 'tally', start: 'zero', items: [{ code: 'a', marks: 1 }] } },
    fine,
  ],
  [
    'parts that weigh less than the whole',
    rate({
      target: 90,
      rule: {
        type: 'blend',
        parts: [
          { weight: 0.5, rule: { type: 'proportional' } },
          { weight: 0.3, rule: { type: 'proportional' }, measure: 'change', target: 4 },
        ],
      },
    }),
    { best: 8 },
  ],
  [
    'the sheet is out of more than the rating can be',
    { ...rate({}), kind: 'rating', max: 80, rule: { type: 'rating', max: 100 } },
    { best: 8 },
  ],
  [
    'nothing is said of a rule that compares units',
    rate({ rule: { type: 'relative', method: 'rankStep', drop: 1 } }),
    null,
  ],
  [
    'nor of one whose target is found among them',
    rate({ target: { ref: 'mean' }, rule: { type: 'threshold' } }),
    null,
  ],
])('%s', (_, scoring, reach) => {
  const found = ruleReach(scoring, 10)
  if (reach === null) expect(found).toBeNull()
  else expect(found).toMatchObject(reach)
})
