import { describe, expect, test } from 'vitest'
import { type BreakdownRecord, owedOf } from './breakdown'
import type { SuppliedBy } from './plan-version'

const indicator = (suppliedBy: SuppliedBy, reportedIn?: string[]) => ({
  code: 'B1',
  suppliedBy,
  scoring: { phases: ['regular'], kind: 'ratio' as const, ...(reportedIn && { reportedIn }) },
})
const record: BreakdownRecord = {
  periods: [
    { id: 'q1', code: '2026Q1', phaseCode: 'regular' },
    { id: 'h1', code: '2026H1', phaseCode: 'half' },
  ],
  unitIds: ['a', 'b', 'c'],
  filled: [
    { periodId: 'q1', unitId: 'a', indicatorCode: 'B1' },
    { periodId: 'q1', unitId: 'b', indicatorCode: 'B2' },
    { periodId: 'h1', unitId: 'c', indicatorCode: 'B1' },
  ],
  reports: [
    { id: 'ra', periodId: 'q1', unitId: 'a', stage: 'returned' },
    { id: 'rb', periodId: 'q1', unitId: 'b', stage: 'awaitingReview' },
  ],
}

describe('what is still owed of an indicator', () => {
  test.each([
    [
      'a bureau owes the units without its value, in the periods in which it is due',
      indicator('department'),
      [
        {
          periodId: 'q1',
          units: [
            { id: 'b', reportId: null },
            { id: 'c', reportId: null },
          ],
        },
      ],
    ],
    [
      'units owe their reports until they are with the office',
      indicator('self'),
      [
        {
          periodId: 'q1',
          units: [
            { id: 'a', reportId: 'ra' },
            { id: 'c', reportId: null },
          ],
        },
      ],
    ],
    ['nothing is owed in a period in which it is not reported', indicator('department', ['2026Q2']), []],
    ['inspections owe nothing here', indicator('inspection'), []],
    ['the system owes nothing', indicator('system'), []],
  ])('%s', (_, of, owed) => {
    expect(owedOf(of, record)).toEqual(owed)
  })
})
