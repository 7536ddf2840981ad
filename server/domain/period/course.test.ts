import { describe, expect, test } from 'vitest'
import { type CourseFacts, periodCourse } from './course'

const facts = (
  state: CourseFacts['period']['state'],
  today: string,
  scoredOn: string | null = null,
  publishedOn: string | null = null,
): CourseFacts => ({
  period: { opensOn: '2026-03-25', dueOn: '2026-04-10', closesOn: '2026-04-25', state },
  today,
  scoredOn,
  publishedOn,
})

describe('a period’s course', () => {
  test.each<[string, CourseFacts, string | undefined, number | null | undefined]>([
    ['waits to be opened, in five days', facts('scheduled', '2026-03-20'), 'opens', 5],
    ['should have been opened two days ago', facts('scheduled', '2026-03-27'), 'opens', -2],
    ['runs to its due day', facts('open', '2026-04-07'), 'due', 3],
    ['is due today', facts('open', '2026-04-10'), 'due', 0],
    ['past the due day, waits to be closed', facts('open', '2026-04-11'), 'closes', 14],
    ['past the planned closing, says by how much', facts('open', '2026-05-01'), 'closes', -6],
    ['closed before its due day, waits to be scored', facts('closed', '2026-04-02'), 'scored', null],
    ['scored, waits to be published', facts('closed', '2026-05-01', '2026-04-27'), 'published', null],
    [
      'published and changed since, waits to be scored again',
      facts('closed', '2026-05-01', null, '2026-04-28'),
      'scored',
      null,
    ],
    [
      'published, waits for nothing',
      facts('closed', '2026-05-01', '2026-04-27', '2026-04-28'),
      undefined,
      undefined,
    ],
  ])('%s', (_, given, step, days) => {
    const now = periodCourse(given).filter((one) => one.is === 'now')
    expect(now.length).toBeLessThan(2)
    expect([now[0]?.step, now[0]?.days]).toEqual([step, days])
  })

  test('a run while the period is open is a trial, not the step', () => {
    const steps = periodCourse(facts('open', '2026-04-07', '2026-04-07'))
    expect(steps.find((one) => one.step === 'scored')).toEqual({
      step: 'scored',
      is: 'ahead',
      on: null,
      days: null,
      workingDays: null,
    })
  })
})
