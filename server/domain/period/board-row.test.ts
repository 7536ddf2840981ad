import { describe, expect, test } from 'vitest'
import { boardRow, matchesFilter, pageOf, type UnitFacts } from './board-row'

const open = { opensOn: '2026-03-25', dueOn: '2026-04-10', closesOn: '2026-04-25', state: 'open' as const }
const none: UnitFacts = {
  stage: null,
  lastStep: null,
  extension: null,
  departmentMissing: 0,
  sheetOpen: false,
}
const calendar = new Map([['2026-04-06', 'holiday' as const]])
const row = (
  facts: Partial<UnitFacts>,
  today = '2026-04-14',
  period: Parameters<typeof boardRow>[0] = open,
) => boardRow(period, { ...none, ...facts }, today, calendar)

describe('a row of the board', () => {
  test.each([
    [
      'a draft is waited for since the opening',
      { stage: 'draft' },
      { waits: ['entry'], since: { day: '2026-03-25', workingDays: 13 } },
    ],
    [
      'a returned report since its return',
      { stage: 'returned', lastStep: new Date('2026-04-10T09:00:00Z') },
      { waits: ['entry'], since: { day: '2026-04-10', workingDays: 2 } },
    ],
    [
      'a signed report since it was signed, by the office’s day',
      { stage: 'awaitingReview', lastStep: new Date('2026-04-12T17:00:00Z') },
      { waits: ['review'], since: { day: '2026-04-13', workingDays: 1 } },
    ],
    [
      'bureaus since the opening',
      { stage: 'accepted', departmentMissing: 2 },
      { waits: ['department'], since: { day: '2026-03-25' } },
    ],
    ['what is done waits for nobody', { stage: 'accepted' }, { waits: [], since: null }],
  ] as const)('%s', (_, facts, expected) => {
    expect(row(facts)).toMatchObject(expected)
  })

  test('a closed period waits for no bureau, and who never signed missed it', () => {
    expect(
      row({ stage: 'draft', departmentMissing: 3 }, '2026-05-04', { ...open, state: 'closed' }),
    ).toMatchObject({
      waits: [],
      missed: true,
    })
  })

  test('late are only those whose turn it is', () => {
    expect(matchesFilter(row({ stage: 'draft' }), 'late')).toBe(true)
    expect(matchesFilter(row({ stage: 'awaitingReview' }), 'late')).toBe(false)
    expect(
      matchesFilter(row({ stage: 'draft', extension: { until: '2026-04-20', reason: null } }), 'late'),
    ).toBe(false)
    expect(matchesFilter(row({ stage: 'draft' }), 'review')).toBe(false)
    expect(matchesFilter(row({}), null)).toBe(true)
  })

  test('a page beyond the last is the last', () => {
    const rows = Array.from({ length: 101 }, (_, at) => at)
    expect(pageOf(rows, 9, 50)).toEqual({ rows: [100], page: 3, pages: 3, found: 101 })
    expect(pageOf([], 1, 50)).toEqual({ rows: [], page: 1, pages: 1, found: 0 })
  })
})
