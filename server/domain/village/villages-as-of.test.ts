import { expect, test } from 'vitest'
import { villagesAsOf } from './villages-as-of'

const move = (unitId: string, fromId: string, toId: string) => ({ unitId, fromId, toId })
const told = (unit: string, now: string[], moves: ReturnType<typeof move>[]) => {
  const { gone, back } = villagesAsOf(unit, now, moves)
  return { gone: [...gone], back }
}

test.each<[string, string, string[], ReturnType<typeof move>[], { gone: string[]; back: string[] }]>([
  ['nobody moved', '三合', ['一村'], [], { gone: [], back: [] }],
  ['one left since', '三合', [], [move('一村', '三合', '新城')], { gone: [], back: ['一村'] }],
  ['one came since', '新城', ['一村'], [move('一村', '三合', '新城')], { gone: ['一村'], back: [] }],
  [
    'one left and came back',
    '三合',
    ['一村'],
    [move('一村', '三合', '新城'), move('一村', '新城', '三合')],
    { gone: [], back: [] },
  ],
  [
    'one came and left again',
    '新城',
    [],
    [move('一村', '三合', '新城'), move('一村', '新城', '古城')],
    { gone: [], back: [] },
  ],
])('%s', (_, unit, now, moves, expected) => {
  expect(told(unit, now, moves)).toEqual(expected)
})
