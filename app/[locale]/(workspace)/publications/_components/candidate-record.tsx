import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { CandidatePage } from './candidate'
import classes from './candidate.module.css'

const known = [
  ...(['propose', 'ask', 'review', 'post', 'submit', 'sign', 'sendBack', 'withdraw'] as const),
  ...(['check', 'object', 'takeBack', 'answer'] as const),
] as const

/** Where every unit stands with what it was asked: for the office. */
export async function UnitStandings({ units }: { units: CandidatePage['units'] }) {
  const [t, locale] = await Promise.all([getTranslations('proceedings'), getLocale()])
  return (
    <section className={classes.section} aria-labelledby="units">
      <h2 id="units">{t('units')}</h2>
      <div className={tables.scroll} tabIndex={0} role="region" aria-labelledby="units">
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              <th scope="col">{t('units')}</th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ unit, standing }) => (
              <tr key={unit.id}>
                <th scope="row">{nameOf(unit, locale)}</th>
                <td>{t(`standing.${standing}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** What is frozen, down to its hash, and what it would supersede. */
export async function CandidateFacts({ page }: { page: CandidatePage }) {
  const [t, format] = await Promise.all([getTranslations('proceedings'), getFormatter()])
  const { candidate, superseded, replaces } = page
  const { run } = candidate
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  const lines: [string, React.ReactNode][] = [
    [t('fact.run'), t('fact.runText', { number: String(run.number), at: moment(run.createdAt) })],
    [t('fact.engine'), t('fact.engineText', { engine: run.engine })],
    [
      t('fact.proposed'),
      t('fact.proposedText', { by: candidate.proposedByName, at: moment(candidate.proposedAt) }),
    ],
    [
      t('fact.days'),
      t('fact.daysText', { check: String(candidate.checkDays), notice: String(candidate.noticeDays) }),
    ],
    ...(superseded
      ? [
          [
            t('fact.supersedes'),
            t('fact.supersedesText', { number: String(superseded.number), reason: candidate.reason ?? '' }),
          ] as [string, string],
        ]
      : []),
    ...(replaces
      ? [
          [
            t('fact.replaces'),
            <Link key={replaces.id} href={`/publications/candidates/${replaces.id}`}>
              {t('fact.replacesText', { number: String(replaces.number) })}
            </Link>,
          ] as [string, React.ReactNode],
        ]
      : []),
    [t('fact.hash'), <code key="hash">{candidate.documentHash}</code>],
  ]
  return (
    <section className={classes.section} aria-labelledby="facts">
      <h2 id="facts">{t('facts')}</h2>
      <dl className={classes.facts}>
        {lines.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Every step and every word that the reader may read, in their order. */
export async function CandidateEvents({ events }: { events: CandidatePage['events'] }) {
  const [t, common, locale, format] = await Promise.all([
    getTranslations('proceedings'),
    getTranslations('common'),
    getLocale(),
    getFormatter(),
  ])
  return (
    <section className={classes.course} aria-labelledby="events">
      <h2 id="events">{t('events')}</h2>
      <ol>
        {events.map((event) => {
          const action = known.find((one) => one === event.action)
          const name =
            event.actingForName !== null
              ? common('actingAs', { name: event.byName, principal: event.actingForName })
              : event.byName
          return (
            <li key={event.id}>
              <time dateTime={event.at.toISOString()}>
                {format.dateTime(event.at, { dateStyle: 'medium', timeStyle: 'short' })}
              </time>{' '}
              {event.unit && event.action !== 'answer' ? `${nameOf(event.unit, locale)} ` : ''}
              {name} ({common(`role.${event.byRole}`)}){' '}
              <strong>{action ? t(`event.${action}`) : event.action}</strong>
              {event.until === null ? null : (
                <>
                  {' '}
                  {t('eventUntil', {
                    until: format.dateTime(new Date(event.until), { dateStyle: 'medium', timeZone: 'UTC' }),
                  })}
                </>
              )}
              {event.words ? <p>{event.words}</p> : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
