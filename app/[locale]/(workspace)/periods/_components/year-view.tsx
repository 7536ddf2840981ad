import { getTranslations } from 'next-intl/server'
import { type CalendarEntry, rangeOf } from '@/server/domain/calendar/national-calendar'
import { addDays, isWeekend, weekdayOf } from '@/server/domain/calendar/working-days'
import classes from './calendar.module.css'

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))
/** Monday first. */
const WEEK = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd0'] as const

/** A year at a glance: twelve months, each day free or worked, in a word where it isn't as its weekday says. */
export async function YearView({
  year,
  days,
  today,
}: {
  year: number
  days: readonly CalendarEntry[]
  today: string
}) {
  const t = await getTranslations('periods')
  const entries = new Map(days.map((entry) => [entry.day, entry]))
  return (
    <>
      <p className={classes.soft}>{t('calendar.legend')}</p>
      <div className={classes.year}>
        {MONTHS.map((month) => (
          <table key={month} className={classes.month}>
            <caption>{t('calendar.month', { month: String(Number(month)) })}</caption>
            <thead>
              <tr>
                {WEEK.map((day) => (
                  <th key={day} scope="col">
                    {t(`calendar.weekdays.${day}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(`${year}-${month}`).map((week) => (
                <tr key={week.find((day) => day !== null)}>
                  {week.map((day, at) => {
                    if (day === null) return <td key={at} />
                    const entry = entries.get(day)
                    return (
                      <td
                        key={at}
                        data-kind={entry?.kind ?? (isWeekend(day) ? 'weekend' : undefined)}
                        data-today={day === today || undefined}
                        title={entry ? `${day} ${entry.name}` : undefined}
                      >
                        {Number(day.slice(8))}
                        {entry ? <span>{t(`calendar.kind.${entry.kind}`)}</span> : null}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </>
  )
}

/** A month's weeks from Monday to Sunday, with null where the day is another month's. */
function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1)
  const lead = (weekdayOf(first) + 6) % 7
  const days = [...Array.from({ length: lead }, () => null), ...rangeOf(first, last)]
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, at) => days.slice(at * 7, at * 7 + 7))
  return weeks.map((week) => [...week, ...Array.from({ length: 7 - week.length }, () => null)])
}
