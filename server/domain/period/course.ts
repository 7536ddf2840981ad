import { type Calendar, NO_CALENDAR, workingDaysBetween } from '../calendar/working-days'
import { daysBetween, type PeriodDates, type PeriodState } from './period'

export const courseSteps = ['opens', 'due', 'closes', 'scored', 'published'] as const

/** One step of a period's course. `on` is the day that is set for it or on which it was done, where one is known. */
export interface CourseStep {
  step: (typeof courseSteps)[number]
  is: 'done' | 'now' | 'ahead'
  on: string | null
  /** Days until `on`, negative once it has passed; null where the step is done or has no day. */
  days: number | null
  /** The same in working days. */
  workingDays: number | null
}

export interface CourseFacts {
  period: PeriodDates & { state: PeriodState }
  /** The civil day of the office. */
  today: string
  /** The day of the latest run, if the record is still what it read. */
  scoredOn: string | null
  /** The day of the publication in force. */
  publishedOn: string | null
  /** By which working days are counted; else only weekends are free. */
  calendar?: Calendar
}

/**
 * A period's course from its opening to its publication, and where it stands: at most one step is `now`. The planned
 * days of opening and closing bind nobody, since the office does both by hand; a day that has passed shows as overdue.
 */
export function periodCourse({
  period,
  today,
  scoredOn,
  publishedOn,
  calendar = NO_CALENDAR,
}: CourseFacts): CourseStep[] {
  const { state } = period
  const done: Record<CourseStep['step'], boolean> = {
    opens: state !== 'scheduled',
    due: state === 'closed' || (state === 'open' && today > period.dueOn),
    closes: state === 'closed',
    scored: state === 'closed' && scoredOn !== null,
    published: publishedOn !== null,
  }
  const on: Record<CourseStep['step'], string | null> = {
    opens: period.opensOn,
    due: period.dueOn,
    closes: period.closesOn,
    scored: done.scored ? scoredOn : null,
    published: publishedOn,
  }
  const at = courseSteps.findIndex((step) => !done[step])
  return courseSteps.map((step, index) => {
    const day = on[step]
    return {
      step,
      is: done[step] ? 'done' : index === at ? 'now' : 'ahead',
      on: day,
      days: done[step] || day === null ? null : daysBetween(today, day),
      workingDays: done[step] || day === null ? null : workingDaysBetween(today, day, calendar),
    }
  })
}
