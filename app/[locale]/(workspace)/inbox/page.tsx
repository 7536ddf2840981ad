import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { Empty } from '@/app/_components/ui/empty'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { InboxList } from './_components/inbox-list'
import { MarkRead } from './_components/mark-read'
import classes from './_components/inbox.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inbox')
  return { title: t('title') }
}

/** Everything that waits for whoever is signed in, since when and by when, with the way to it; and the office's reminders. */
export default async function InboxPage() {
  const [{ items, reminders, publications, role }, t, locale, format] = await Promise.all([
    ask((api) => api.inbox.read()),
    getTranslations('inbox'),
    getLocale(),
    getFormatter(),
  ])
  const late = items.filter((item) => item.late).length
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  const count = String(items.length)
  const unread = reminders.filter(({ readAt }) => readAt === null)
  return (
    <>
      <PageHead
        title={t('title')}
        finding={
          items.length === 0
            ? t('none')
            : late > 0
              ? t('finding', { count, late: String(late) })
              : t('findingLate0', { count })
        }
      />
      {reminders.length > 0 ? (
        <section className={classes.part} aria-labelledby="reminders">
          <h2 id="reminders">{t('reminders')}</h2>
          <ul className={classes.list}>
            {reminders.map(({ id, period, reportId, sentByName, sentAt, words, readAt }) => (
              <li key={id} className={classes.reminder} data-unread={readAt === null || undefined}>
                <p>
                  <strong>{t('remindedBy', { by: sentByName, period: nameOf(period, locale) })}</strong>{' '}
                  {readAt === null ? (
                    <Badge tone="due">{t('unread')}</Badge>
                  ) : (
                    <span className={classes.soft}>{t('readAt', { at: moment(readAt) })}</span>
                  )}
                </p>
                <p>{words === '' ? t('noWords') : words}</p>
                <p className={classes.soft}>
                  {moment(sentAt)}{' '}
                  {role === 'department' ? (
                    <Link href={`/values?period=${period.id}`} className={classes.go}>
                      {t('open')}
                    </Link>
                  ) : reportId === null ? null : (
                    <Link href={`/reports/${reportId}`} className={classes.go}>
                      {t('open')}
                    </Link>
                  )}
                </p>
              </li>
            ))}
          </ul>
          {unread.length > 0 ? (
            <Interactive areas={['inbox']}>
              <MarkRead ids={unread.map(({ id }) => id)} />
            </Interactive>
          ) : null}
        </section>
      ) : null}
      {items.length === 0 ? (
        <Empty title={t('none')}>
          <p>{t('noneText')}</p>
        </Empty>
      ) : (
        <section className={classes.part} aria-labelledby="waiting">
          <h2 id="waiting">{t('waiting')}</h2>
          <InboxList items={items} />
        </section>
      )}
      {publications.length > 0 ? (
        <section className={classes.part} aria-labelledby="published">
          <h2 id="published">{t('publications')}</h2>
          <ul className={classes.list}>
            {publications.map(({ id, number, publishedAt, period }) => (
              <li key={id}>
                <Link href={`/league?year=${String(period.plan.year)}&view=${period.code}`}>
                  {t('publication', { period: nameOf(period, locale), number: String(number) })}
                </Link>{' '}
                <span className={classes.soft}>{moment(publishedAt)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
