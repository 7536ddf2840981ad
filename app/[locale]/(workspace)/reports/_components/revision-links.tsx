import { getFormatter, getTranslations } from 'next-intl/server'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './changes.module.css'

type Report = ApiOutput['reports']['read']

/** Every signed submission of a report, to be read as it was signed. */
export async function RevisionLinks({ report }: { report: Pick<Report, 'id' | 'revisions'> }) {
  const [t, tc, format] = await Promise.all([
    getTranslations('exchange.revisions'),
    getTranslations('common'),
    getFormatter(),
  ])
  if (report.revisions.length === 0) return null
  return (
    <section>
      <h2>{t('title')}</h2>
      <ul className={classes.list}>
        {report.revisions.map(({ number, signedByName, actingForName, signedAt }) => (
          <li key={number}>
            <Link href={`/reports/${report.id}/revisions/${String(number)}`}>
              {t('one', { number: String(number) })}
            </Link>{' '}
            {t('signed', {
              by: actingForName
                ? tc('actingAs', { name: signedByName, principal: actingForName })
                : signedByName,
              at: format.dateTime(signedAt, { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
