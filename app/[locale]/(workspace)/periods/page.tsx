import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import table from '@/app/_components/ui/table.module.css'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('periods')
  return { title: t('title') }
}

/** All periods of the county's plans, year by year. */
export default async function PeriodsPage() {
  const [periods, t, tc, locale] = await Promise.all([
    ask((api) => api.periods.list()),
    getTranslations('periods'),
    getTranslations('common'),
    getLocale(),
  ])
  const years = [...new Set(periods.map((period) => period.plan.year))]
  const open = periods.filter((period) => period.state === 'open')
  return (
    <>
      <PageHead
        title={t('title')}
        finding={
          open.length > 0
            ? t('finding.open', {
                periods: open.map((period) => nameOf(period, locale)).join(', '),
              })
            : t('finding.none')
        }
      />
      {years.length === 0 ? (
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
        </Empty>
      ) : null}
      {years.map((year) => (
        <section key={year} style={{ marginBottom: 24 }}>
          <h2>{tc('year', { year: String(year) })}</h2>
          <div className={table.scroll}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">{t('column.period')}</th>
                  <th scope="col">{tc('state')}</th>
                  <th scope="col">{t('column.dates')}</th>
                  <th scope="col">{t('column.reports')}</th>
                  <th scope="col">{t('column.published')}</th>
                </tr>
              </thead>
              <tbody>
                {periods
                  .filter((period) => period.plan.year === year)
                  .map((period) => {
                    const total = Object.values(period.reports).reduce((sum, count) => sum + count, 0)
                    return (
                      <tr key={period.id}>
                        <th scope="row" className={table.nowrap}>
                          <Link href={`/periods/${period.id}`}>{nameOf(period, locale)}</Link>
                        </th>
                        <td>
                          <Badge tone={period.state === 'open' ? 'accent' : 'plain'}>
                            {t(`state.${period.state}`)}
                          </Badge>
                        </td>
                        <td className={table.nowrap}>
                          {period.opensOn} / {period.dueOn} / {period.closesOn}
                        </td>
                        <td className={table.nowrap}>
                          {total === 0
                            ? '—'
                            : t('reportsOf', {
                                accepted: String(period.reports.accepted ?? 0),
                                total: String(total),
                              })}
                        </td>
                        <td className={table.nowrap}>
                          {period.publication === null ? (
                            '—'
                          ) : (
                            <Link href={`/league?year=${String(year)}&view=${period.code}`}>
                              {t('publishedAs', { number: String(period.publication) })}
                            </Link>
                          )}
                        </td>
                      </tr>
                    )
                  })}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </>
  )
}
