import { getFormatter, getTranslations } from 'next-intl/server'
import type { AppealPage } from './appeal'
import classes from './appeals.module.css'

const known = ['file', 'withdraw', 'review', 'upheld', 'partlyUpheld', 'dismissed'] as const

/** Every step of an appeal: who, in whose stead, when, in which words. */
export async function AppealCourse({ events }: { events: AppealPage['events'] }) {
  const [t, common, format] = await Promise.all([
    getTranslations('appeals'),
    getTranslations('common'),
    getFormatter(),
  ])
  return (
    <section className={classes.course} aria-labelledby="course">
      <h2 id="course">{t('course')}</h2>
      <ol>
        {events.map((event) => {
          const action = known.find((one) => one === event.action)
          const name = event.actingForName
            ? common('actingAs', { name: event.byName, principal: event.actingForName })
            : event.byName
          return (
            <li key={event.id}>
              <time dateTime={event.at.toISOString()}>
                {format.dateTime(event.at, { dateStyle: 'medium', timeStyle: 'short' })}
              </time>{' '}
              {name} ({common(`role.${event.byRole}`)}){' '}
              <strong>{action ? t(`event.${action}`) : event.action}</strong>
              {event.words ? <p>{event.words}</p> : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
