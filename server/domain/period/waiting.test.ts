import { describe, expect, test } from 'vitest'
import { byAttention, missedIt, unitWaits, type UnitProgress } from './waiting'

const done: UnitProgress = { stage: 'accepted', mayAct: true, departmentMissing: 0, sheetOpen: false }

describe('what a unit’s part of a period waits for', () => {
  test.each<[string, Partial<UnitProgress>, string[]]>([
    ['nothing, where all is done', {}, []],
    ['the office, once the head has signed', { stage: 'awaitingReview' }, ['review']],
    ['the office after the closing too', { stage: 'awaitingReview', mayAct: false }, ['review']],
    ['the reporter', { stage: 'draft' }, ['entry']],
    ['the reporter again, where it was returned', { stage: 'returned' }, ['entry']],
    ['the head', { stage: 'awaitingSignature' }, ['signature']],
    ['nobody, where its time is over', { stage: 'draft', mayAct: false }, []],
    ['a bureau', { departmentMissing: 2 }, ['department']],
    ['an inspector', { sheetOpen: true }, ['inspection']],
    [
      'several at once, the office first',
      { stage: 'awaitingReview', departmentMissing: 1, sheetOpen: true },
      ['review', 'inspection', 'department'],
    ],
    ['no reporter in a period without reports', { stage: null, sheetOpen: true }, ['inspection']],
  ])('%s', (_, patch, waits) => {
    expect(unitWaits({ ...done, ...patch })).toEqual(waits)
  })

  test('a unit that let its time pass is told from one that is done', () => {
    expect(missedIt({ stage: 'returned', mayAct: false })).toBe(true)
    expect(missedIt({ stage: 'returned', mayAct: true })).toBe(false)
    expect(missedIt({ stage: 'accepted', mayAct: false })).toBe(false)
    expect(missedIt({ stage: null, mayAct: false })).toBe(false)
  })

  const rows = [
    { unit: 'a', waits: [] },
    { unit: 'b', waits: ['entry' as const] },
    { unit: 'c', waits: ['review' as const, 'department' as const] },
    { unit: 'd', waits: ['entry' as const, 'department' as const] },
  ]
  test('what needs the office comes first, equal ones keep their order, what is done comes last', () => {
    expect(byAttention(rows).map((row) => row.unit)).toEqual(['c', 'b', 'd', 'a'])
  })
})
