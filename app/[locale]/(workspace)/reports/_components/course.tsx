import { getFormatter, getTranslations } from 'next-intl/server'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './course.module.css'

const known = ['submit', 'withdraw', 'sign', 'beginReview', 'return', 'accept', 'reopen'] as const

/** Every step the report took: who, when, and what was said. */
export async function Course({
  events,
}: {
  events: Pick<
    ApiOutput['reports']['read']['events'][number],
    'id' | 'action' | 'reason' | 'fields' | 'byName' | 'actingForName' | 'at'
  >[]
}) {
  const [t, tc, format] = await Promise.all([
    getTranslations('reports'),
    getTranslations('common'),
    getFormatter(),
  ])
  if (events.length === 0) return null
  return (
    <section className={classes.course}>
      <h2>{t('course')}</h2>
      <ol>
        {events.map((event) => {
          const action = known.find((candidate) => candidate === event.action)
          return (
            <li key={event.id}>
              <time dateTime={event.at.toISOString()}>
                {format.dateTime(event.at, { dateStyle: 'medium', timeStyle: 'short' })}
              </time>{' '}
              {event.actingForName
                ? tc('actingAs', { name: event.byName, principal: event.actingForName })
                : event.byName}{' '}
              <strong>{action ? t(`event.${action}`) : event.action}</strong>
              {event.reason ? <p>{event.reason}</p> : null}
              {event.fields.map((field) => (
                <p key={field.indicator}>
                  {field.indicator}: {field.reason}
                </p>
              ))}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
