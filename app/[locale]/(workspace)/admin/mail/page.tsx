import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import table from '@/app/_components/ui/table.module.css'
import { ask } from '@/app/_trpc/server'
import { RetryMails } from './_components/retry-mails'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inbox')
  return { title: t('outbox.title') }
}

/** How the mail goes, for the system administrator: what went wrong, and sending it again. */
export default async function MailPage() {
  const [mail, t, format] = await Promise.all([
    ask((api) => api.mail.state()),
    getTranslations('inbox'),
    getFormatter(),
  ])
  const { trouble } = mail
  return (
    <>
      <PageHead
        title={t('outbox.title')}
        finding={
          mail.configured
            ? t('outbox.finding', {
                waiting: String(mail.waiting),
                sent: String(mail.sent),
                trouble: String(trouble.length),
              })
            : t('outbox.notConfigured')
        }
        actions={
          trouble.length > 0 && mail.configured ? (
            <Interactive areas={['inbox', 'entry']}>
              <RetryMails ids={trouble.map(({ id }) => id)} />
            </Interactive>
          ) : null
        }
      />
      {mail.configured ? (
        <p>
          {t('outbox.from', { from: mail.from ?? '', hour: String(mail.hour ?? '') })}{' '}
          {mail.linked === null ? t('outbox.noLink') : null}
        </p>
      ) : null}
      {trouble.length === 0 ? (
        <p>{t('outbox.none')}</p>
      ) : (
        <div className={table.scroll} tabIndex={0} role="region" aria-label={t('outbox.title')}>
          <table className={table.table}>
            <thead>
              <tr>
                {(['at', 'to', 'subject', 'state', 'error'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`outbox.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {trouble.map(({ id, createdAt, user, subject, state, attempts, error }) => (
                <tr key={id}>
                  <td className={table.nowrap}>
                    {format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
                  </td>
                  <th scope="row" className={table.nowrap}>
                    {user.name} ({user.username})
                  </th>
                  <td>{subject}</td>
                  <td>
                    {t(state === 'handed' ? 'outbox.handed' : 'outbox.failed')}{' '}
                    <span className={table.soft}>{t('outbox.attempts', { count: String(attempts) })}</span>
                  </td>
                  <td>{error ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
