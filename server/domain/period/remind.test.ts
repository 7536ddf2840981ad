import { describe, expect, test } from 'vitest'
import { decideRemind } from './remind'

const unit = (lastReminded: Date | null, owes = true) => ({ unitId: 'a', owes, lastReminded })
const decide = (given: ReturnType<typeof unit>, workingDay = '2026-04-14', again = false) =>
  decideRemind({ state: 'open', units: [given], workingDay, again })

describe('a reminder', () => {
  test.each([
    ['the first', unit(null), '2026-04-14', false, { ok: true }],
    ['one day after another', unit(new Date('2026-04-13T09:00:00Z')), '2026-04-14', false, { ok: true }],
    [
      'the second on a day',
      unit(new Date('2026-04-14T01:00:00Z')),
      '2026-04-14',
      false,
      { ok: false, because: 'remindedToday', unitIds: ['a'] },
    ],
    ['the second on a day, meant', unit(new Date('2026-04-14T01:00:00Z')), '2026-04-14', true, { ok: true }],
    [
      'on Sunday after one on Friday: the same working day',
      unit(new Date('2026-04-10T09:00:00Z')),
      '2026-04-10',
      false,
      { ok: false, because: 'remindedToday' },
    ],
    [
      'a unit that owes nothing',
      unit(null, false),
      '2026-04-14',
      false,
      { ok: false, because: 'nothingOwed', unitIds: ['a'] },
    ],
  ] as const)('%s', (_, given, workingDay, again, expected) => {
    expect(decide(given, workingDay, again)).toMatchObject(expected)
  })

  test('nobody is reminded of a period that is not open yet', () => {
    expect(decideRemind({ state: 'scheduled', units: [unit(null)], workingDay: '', again: true })).toEqual({
      ok: false,
      because: 'periodNotOpen',
    })
  })
})
