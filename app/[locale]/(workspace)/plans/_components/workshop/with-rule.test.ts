import { expect, test } from 'vitest'
import { partSchemas } from '@/server/domain/plan/document/plan-document'
import type { Calendar } from '@/server/domain/calendar/working-days'
import { byCalendar, withRule } from './with-rule'

const calendar: Calendar = new Map([['2026-04-06', 'holiday']])
const period = {
  name: { zh: '一季度', en: '' },
  phase: 'regular',
  position: 1,
  endsOn: '2026-03-31',
  opensOn: '2026-03-25',
  dueOn: '2026-04-10',
  closesOn: '2026-04-25',
}

test('a day becomes a rule with the date that it gives, and a date again that it gave last', () => {
  const ruled = withRule(period, 'dueOn', 5, calendar)
  expect(ruled).toEqual({ ...period, workingDays: { dueOn: 5 }, dueOn: '2026-04-08' })
  const both = withRule(ruled, 'closesOn', 10, calendar)
  expect(both).toMatchObject({ workingDays: { dueOn: 5, closesOn: 10 }, closesOn: '2026-04-15' })
  expect(partSchemas.period.parse(both)).toEqual(both)
  const one = withRule(both, 'dueOn', undefined, calendar)
  expect(one).toEqual({
    ...period,
    dueOn: '2026-04-08',
    closesOn: '2026-04-15',
    workingDays: { closesOn: 10 },
  })
  // The last one gone, nothing of it is left in the document.
  expect('workingDays' in withRule(one, 'closesOn', undefined, calendar)).toBe(false)
})

test('another end moves what hangs on it, and nothing else', () => {
  const ruled = withRule(period, 'dueOn', 5, calendar)
  expect(byCalendar({ ...ruled, endsOn: '2026-04-30' }, calendar)).toEqual({
    ...ruled,
    endsOn: '2026-04-30',
    dueOn: '2026-05-07',
  })
})
