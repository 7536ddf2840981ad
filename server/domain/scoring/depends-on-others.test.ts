import { expect, test } from 'vitest'
import type { CaseIndicator, Rule } from './case'
import { indicator } from './case.fixture'
import { dependsOnOthers } from './depends-on-others'

const blend = (more: Partial<Extract<Rule, { type: 'blend' }>>): Rule => ({
  type: 'blend',
  parts: [{ weight: 1, rule: { type: 'threshold' } }],
  ...more,
})

test.each<[string, Partial<CaseIndicator>, boolean]>([
  ['a fixed target', {}, false],
  ['the county mean', { target: { ref: 'mean' } }, true],
  ['the best unit', { target: { ref: 'best', scope: 'all' } }, true],
  ['the pooled rate', { target: { ref: 'pooled' } }, true],
  ['the unit’s own baseline', { target: { ref: 'baseline' } }, false],
  ['the unit’s own other indicator', { target: { ref: 'indicator', code: 'M3' } }, false],
  ['a rank', { rule: { type: 'relative', method: 'rankStep', drop: 1 } }, true],
  [
    'the efficacy formula, whose bounds are fixed',
    { rule: { type: 'relative', method: 'efficacy', satisfactory: 9, unsatisfactory: 1, base: 0.6 } },
    false,
  ],
  ['an override with a mean', { targets: [{ period: 'Q1', target: { ref: 'median' } }] }, true],
  ['a blend that asks for the mean', { rule: blend({ when: { ref: 'mean' }, otherwise: [1] }) }, true],
  [
    'a blend with a part that ranks',
    { rule: blend({ parts: [{ weight: 1, rule: { type: 'relative', method: 'minmax' } }] }) },
    true,
  ],
  ['a blend by itself', { rule: blend({}) }, false],
  ['an indicator that is only monitored', { rule: undefined }, false],
])('%s', (_, given, depends) => {
  expect(dependsOnOthers(indicator(given))).toBe(depends)
})
