import { describe, expect, test } from 'vitest'
import { readClause } from '@/server/domain/plan/clause-text/read-clause'
import { emptyPlan } from '@/server/domain/plan/document/empty-plan'
import { badEdits } from '@/server/domain/plan/document/apply-edits'
import { splitDocument } from '@/server/domain/plan/document/parts'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { adoptIndicator, planEdits, type PlanProposal } from './adopt'
import { markedText } from './marked-text'

const rate: IndicatorScoring = {
  phases: ['regular'],
  kind: 'ratio',
  multiplier: 100,
  chance: 'binomial',
  points: 7,
  target: 90,
  measure: 'growth',
  baseline: 'sameSpanLastYear',
  rule: { type: 'threshold' },
}
const parts = {
  ...splitDocument(emptyPlan({ code: 'p', year: 2027, name: '方案', assessedLevel: 'township' }, [])),
  'phase/half': { name: { zh: '半年督查', en: '' }, weight: 1, combine: 'mean', position: 1 },
}

describe('a clause put into the form', () => {
  test('takes rule, target and points; what it is silent on stays', () => {
    const { rule, target, points, chance, kind } = adoptIndicator(rate, {
      rule: { type: 'stepDeduction', step: 1, marks: 0.5 },
      target: 95,
    })
    expect({ rule, target, points, chance, kind }).toEqual({
      rule: { type: 'stepDeduction', step: 1, marks: 0.5 },
      target: 95,
      points: 7,
      chance: 'binomial',
      kind: 'ratio',
    })
  })
  test('a rule without a measure judges the value itself', () => {
    expect(adoptIndicator(rate, { rule: { type: 'threshold' } })).not.toHaveProperty('measure')
  })
  test('another kind of figure leaves the old one’s keys behind', () => {
    const items = [{ code: 'a', marks: 1 }]
    const next = adoptIndicator(rate, { kind: 'tally', rule: { type: 'tally', items } })
    expect(next).toMatchObject({ kind: 'tally', points: 7, rule: { type: 'tally' } })
    expect(next).not.toHaveProperty('target')
  })
  test('what only modifies is added to the rule there is', () => {
    expect(adoptIndicator(rate, { modifiers: { vetoBelow: 60 } }).rule).toEqual({
      type: 'threshold',
      vetoBelow: 60,
    })
  })
})

describe('what is about the plan is put where it belongs', () => {
  test.each<[string, PlanProposal, string[]]>([
    ['periods into their phase', { about: 'combine', combine: [4, 3, 3] }, ['phase/half']],
    [
      'weights into the phases of that name, and into new ones',
      {
        about: 'phases',
        phases: [
          { name: '半年', weight: 30 },
          { name: '年终', weight: 70 },
        ],
      },
      ['phase/half', 'phase/p1'],
    ],
    ['grades', { about: 'grades', grades: [{ code: 'g1', name: '优秀', from: 90 }] }, ['settings']],
    [
      'bonus and penalty marks with their caps',
      {
        about: 'adjustments',
        items: [{ code: 'j1', name: '表彰', levels: [] }],
        caps: { bonus: 5 },
      },
      ['adjustment/j1', 'settings'],
    ],
  ])('%s', (_, proposal, keys) => {
    const edits = planEdits(parts, proposal, 'half')
    expect(Object.keys(edits).sort()).toEqual([...keys].sort())
    const wanted = Object.entries(edits).map(([key, content]) => ({ key, base: 0, content }))
    expect(badEdits(wanted as Parameters<typeof badEdits>[0])).toEqual([])
  })
})

test('a clause is shown whole, in its own order, with what was not understood', () => {
  const text = '达到95%得满分，每低于目标1个百分点扣1分，另按天气酌情处理。'
  const stretches = markedText(text, readClause(text, {}))
  expect(stretches.map((stretch) => stretch.text).join('')).toBe(text)
  expect(stretches.find(({ is }) => is === 'unknownWords')?.text).toContain('天气')
})
