import { getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { writeAddress } from './league-address'

/** Where a table will stand: what has to happen first, and the years that have one. */
export async function NoLeague({ year, years }: { year: number | null; years: readonly number[] }) {
  const t = await getTranslations('league')
  const title = year === null ? t('empty') : t('emptyYear', { year: String(year) })
  return (
    <>
      <PageHead title={t('table')} />
      <Empty title={title}>
        <p>{t(year === null ? 'emptyText' : 'emptyYearText')}</p>
        {years.length === 0 ? null : (
          <p>
            {years.map((each) => (
              <Link key={each} href={writeAddress({ year: each })}>
                {t('yearChoice', { year: String(each) })}{' '}
              </Link>
            ))}
          </p>
        )}
      </Empty>
    </>
  )
}
