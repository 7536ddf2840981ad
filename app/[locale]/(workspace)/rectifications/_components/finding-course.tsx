import { getFormatter, getTranslations } from 'next-intl/server'
import type { FindingPage } from './finding'
import classes from './rectifications.module.css'

const known = [
  'find',
  'amend',
  'gone',
  'overturned',
  'reduced',
  'order',
  'drop',
  'extend',
  'answer',
  'verify',
  'sendBack',
  'close',
] as const

/** Every step a finding took: who, when, in which words. */
export async function FindingCourse({ events }: { events: FindingPage['events'] }) {
  const [t, common, format] = await Promise.all([
    getTranslations('rectifications'),
    getTranslations('common'),
    getFormatter(),
  ])
  return (
    <section className={classes.course} aria-labelledby="course">
      <h2 id="course">{t('course')}</h2>
      <ol>
        {events.map((event) => {
          const action = known.find((one) => one === event.action)
          return (
            <li key={event.id}>
              <time dateTime={event.at.toISOString()}>
                {format.dateTime(event.at, { dateStyle: 'medium', timeStyle: 'short' })}
              </time>{' '}
              {event.byName} ({common(`role.${event.byRole}`)}){' '}
              <strong>{action ? t(`event.${action}`) : event.action}</strong>
              {event.how === 'spot' || event.how === 'paper' ? ` · ${t(`hows.${event.how}`)}` : null}
              {event.dueOn
                ? ` · ${t('eventDue', {
                    day: format.dateTime(new Date(event.dueOn), { dateStyle: 'medium', timeZone: 'UTC' }),
                  })}`
                : null}
              {event.words ? <p>{event.words}</p> : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
