import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './preview.module.css'

/** Publications in force of later periods, which counted this one as it stood then. */
export async function LaterPublications({ later }: { later: ApiOutput['publications']['preview']['later'] }) {
  const [t, locale] = await Promise.all([getTranslations('periods.preview'), getLocale()])
  if (later.length === 0) return null
  return (
    <section className={classes.later}>
      <h2>{t('later')}</h2>
      <p>{t('laterText')}</p>
      <ol>
        {later.map((publication) => (
          <li key={publication.id}>
            <Link href={`/periods/${publication.periodId}`}>
              {t('laterItem', {
                period: nameOf(publication.period, locale),
                number: String(publication.number),
              })}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
