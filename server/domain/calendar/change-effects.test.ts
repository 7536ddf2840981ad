import { describe, expect, test } from 'vitest'
import { applyEdits, calendarOf, changeEffects, type Deadline } from './change-effects'

const period = { id: 'p', name: '一季度', nameEn: 'Q1' }
const due = (day: string): Deadline => ({ what: 'dueOn', day, period, unit: null })
const holiday = { kind: 'holiday', name: '清明节' } as const

describe('a change of the calendar', () => {
  test('leaves a deadline that has passed alone', () => {
    const after = new Map([['2026-04-10', 'holiday' as const]])
    expect(changeEffects([due('2026-04-10')], '2026-04-11', new Map(), after)).toEqual([])
  })

  test('says that a due day is no working day any more, and how many are left', () => {
    const after = new Map([['2026-04-10', 'holiday' as const]])
    expect(changeEffects([due('2026-04-10')], '2026-04-08', new Map(), after)).toMatchObject([
      { day: '2026-04-10', works: { before: true, after: false }, left: { before: 2, after: 1 } },
    ])
  })

  test('says nothing of a deadline that it does not touch', () => {
    const after = new Map([['2026-05-01', 'holiday' as const]])
    expect(changeEffects([due('2026-04-10')], '2026-04-08', new Map(), after)).toEqual([])
  })

  test('keeps only edits that change something', () => {
    const entries = [{ day: '2026-04-06', ...holiday }]
    const { changes, entries: then } = applyEdits(entries, [
      { day: '2026-04-06', after: holiday },
      { day: '2026-04-05', after: holiday },
      { day: '2026-04-07', after: null },
    ])
    expect(changes).toEqual([{ day: '2026-04-05', before: null, after: holiday }])
    expect([...calendarOf(then).keys()]).toEqual(['2026-04-05', '2026-04-06'])
  })

  test('takes a day out', () => {
    const { changes, entries } = applyEdits(
      [{ day: '2026-04-06', ...holiday }],
      [{ day: '2026-04-06', after: null }],
    )
    expect(changes).toEqual([{ day: '2026-04-06', before: holiday, after: null }])
    expect(entries).toEqual([])
  })
})
