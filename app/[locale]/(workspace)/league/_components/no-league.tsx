import { getLocale, getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { writeAddress } from './league-address'

/** Where a table will stand: what has to happen first, and the years that have one. */
export async function NoLeague({
  year,
  years,
  plans,
}: {
  year: number | null
  years: readonly { year: number; plan: string | undefined }[]
  /** Other plans of the year that have a table. */
  plans: readonly { code: string; name: string; nameEn: string }[]
}) {
  const [t, locale] = await Promise.all([getTranslations('league'), getLocale()])
  const title = year === null ? t('empty') : t('emptyYear', { year: String(year) })
  return (
    <>
      <PageHead title={t('table')} />
      <Empty title={title}>
        <p>{t(year === null ? 'emptyText' : 'emptyYearText')}</p>
        {years.length === 0 ? null : (
          <p>
            {years.map((each) => (
              <Link key={each.year} href={writeAddress(each)}>
                {t('yearChoice', { year: String(each.year) })}{' '}
              </Link>
            ))}
          </p>
        )}
        {plans.length === 0 || year === null ? null : (
          <p>
            {plans.map((plan) => (
              <Link key={plan.code} href={writeAddress({ year, plan: plan.code })}>
                {nameOf(plan, locale)}{' '}
              </Link>
            ))}
          </p>
        )}
      </Empty>
    </>
  )
}
