import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { LinkWhere } from '@/app/_components/ui/link-where'
import table from '@/app/_components/ui/table.module.css'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import { whereText } from './where-text'
import classes from './year-table.module.css'

type Period = ApiOutput['periods']['list'][number]

/** One year's periods; a year that is done is folded to its line. */
export async function YearTable({
  year,
  plan,
  periods,
  unfolded,
  opens,
}: {
  year: number
  /** Whose periods they are, where the year has several plans. */
  plan: Period['plan'] | null
  periods: readonly Period[]
  unfolded: boolean
  /** Whether the reader may open a period. */
  opens: boolean
}) {
  const [t, tc, locale] = await Promise.all([
    getTranslations('periods'),
    getTranslations('common'),
    getLocale(),
  ])
  const title = [tc('year', { year: String(year) }), ...(plan ? [nameOf(plan, locale)] : [])].join(' · ')
  const published = periods.filter((period) => period.publication !== null).length
  const count = String(periods.length)
  return (
    <details className={classes.year} open={unfolded}>
      <summary>
        <h2>{title}</h2>{' '}
        <span className={classes.sum}>
          {published === periods.length
            ? t('yearDone', { count })
            : t('yearPart', { count, published: String(published) })}
        </span>
      </summary>
      <div className={table.scroll} tabIndex={0} role="region" aria-label={title}>
        <table className={`${table.table} ${classes.table}`}>
          <thead>
            <tr>
              {(['period', 'now', 'dates', 'reports', 'published'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map((period) => (
              <PeriodRow
                key={period.id}
                period={period}
                opens={opens}
                league={`/league?${new URLSearchParams({
                  year: String(year),
                  ...(plan ? { plan: plan.code } : {}),
                  view: period.code,
                }).toString()}`}
              />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

async function PeriodRow({ period, opens, league }: { period: Period; opens: boolean; league: string }) {
  const [t, locale] = await Promise.all([getTranslations('periods'), getLocale()])
  const total = Object.values(period.reports).reduce((sum, count) => sum + count, 0)
  const now = period.course.find((step) => step.is === 'now')
  const late = now !== undefined && now.days !== null && now.days < 0
  const day = (on: string) => on.slice(5)
  return (
    <tr data-now={now && now.step !== 'opens' ? '' : undefined}>
      <th scope="row" className={table.nowrap}>
        <LinkWhere opens={opens} href={`/periods/${period.id}`}>
          {nameOf(period, locale)}
        </LinkWhere>
      </th>
      <td>
        {now === undefined || now.step === 'opens' ? (
          <span className={late ? classes.late : table.soft}>{whereText(t, period.course)}</span>
        ) : (
          <Badge tone={late ? 'alert' : 'accent'}>
            {now.step === 'scored' ? t('where.scoring') : whereText(t, period.course)}
          </Badge>
        )}
      </td>
      <td
        className={`${table.nowrap} ${table.soft}`}
        title={`${period.opensOn} / ${period.dueOn} / ${period.closesOn}`}
      >
        {day(period.opensOn)} / {day(period.dueOn)} / {day(period.closesOn)}
      </td>
      <td className={table.nowrap}>
        {total === 0
          ? '—'
          : t('reportsOf', { accepted: String(period.reports.accepted ?? 0), total: String(total) })}
      </td>
      <td className={table.nowrap}>
        {period.publication === null ? (
          '—'
        ) : (
          <Link href={league}>{t('publishedAs', { number: String(period.publication) })}</Link>
        )}
      </td>
    </tr>
  )
}
