import { expect, test } from 'vitest'
import { proposedByRules } from './proposed-by-rules'

const ruled = (unitId: string, period: string) => ({ unitId, indicator: 'B1', period, value: 68 })
const taken = (unitId: string, period: string) => ({ unitId, indicatorCode: 'B1', period: { code: period } })

test('each unit’s latest period, unless it was taken up', () => {
  const all = [ruled('sanhe', '2026Q1'), ruled('sanhe', '2026Q2'), ruled('shixia', '2026Q2')]
  expect(proposedByRules(all, [])).toEqual([ruled('sanhe', '2026Q2'), ruled('shixia', '2026Q2')])
  expect(proposedByRules(all, [taken('sanhe', '2026Q2')])).toEqual([ruled('shixia', '2026Q2')])
})
