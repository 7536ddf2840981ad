import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import table from '@/app/_components/ui/table.module.css'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import { CategoryBar } from './category-bar'
import { RankChange } from './rank-change'
import classes from './league-table.module.css'

type Row = ApiOutput['league']['read']['rows'][number]

/** The table itself: rank, change, name and score first; then each category; every figure leads to its marks. */
export async function LeagueTable({
  rows,
  categories,
  runId,
  period,
  caption,
}: {
  rows: readonly Row[]
  categories: readonly { code: string; name: string; nameEn: string }[]
  runId: string
  period: string
  caption: string
}) {
  const [t, locale, format] = await Promise.all([getTranslations('league'), getLocale(), getFormatter()])
  const shown = categories.filter((category) => rows.some((row) => row.categories[category.code]))
  const hasGrades = rows.some((row) => row.grade !== null)
  const known = ['excellent', 'good', 'pass', 'fail'] as const
  const gradeName = (code: string) => {
    const own = known.find((grade) => grade === code)
    return own ? t(`grades.${own}`) : code
  }
  const two = (figure: number) =>
    format.number(figure, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return (
    <>
      <div className={`${table.scroll} ${classes.frame}`} tabIndex={0} role="region" aria-label={t('name')}>
        <table className={`${table.table} ${classes.league}`} aria-describedby="league-method">
          <thead>
            <tr>
              <th scope="col" className={table.number}>
                {t('rank')}
              </th>
              <th scope="col">{t('change')}</th>
              <th scope="col" className={classes.name}>
                {t('name')}
              </th>
              <th scope="col" className={table.number}>
                {t('score')}
              </th>
              {hasGrades ? <th scope="col">{t('grade')}</th> : null}
              {shown.map((category) => (
                <th key={category.code} scope="col">
                  {nameOf(category, locale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.unit.id}>
                <td className={`${table.number} ${classes.rank}`}>{row.rank ?? '—'}</td>
                <td className={table.nowrap}>
                  <RankChange rank={row.rank} before={row.previousRank} />
                </td>
                <th scope="row" className={classes.name}>
                  <Link
                    href={`/marks/${runId}/${row.unit.code}?period=${period}`}
                    title={t('explain', { unit: nameOf(row.unit, locale) })}
                  >
                    {nameOf(row.unit, locale)}
                  </Link>{' '}
                  <StatusBadge row={row} />
                </th>
                <td className={`${table.number} ${classes.score}`}>
                  {row.score === null ? '—' : two(row.score)}
                </td>
                {hasGrades ? (
                  <td className={table.nowrap}>{row.grade === null ? '—' : gradeName(row.grade)}</td>
                ) : null}
                {shown.map((category) => (
                  <td key={category.code}>
                    <CategoryBar sum={row.categories[category.code]} none={t('notAssessed')} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p id="league-method" className={classes.method}>
        {caption}
      </p>
    </>
  )
}

async function StatusBadge({ row }: { row: Row }) {
  const t = await getTranslations('league')
  switch (row.status) {
    case 'provisional':
      return <Badge>{t('status.provisional')}</Badge>
    case 'vetoed':
      return (
        <>
          <Badge tone="alert">{t('status.vetoed')}</Badge>{' '}
          {row.rankWithoutVeto === null ? null : (
            <span className={table.soft}>{t('withoutVeto', { rank: String(row.rankWithoutVeto) })}</span>
          )}
        </>
      )
    case 'notAssessed':
      return <Badge>{t('status.notAssessed')}</Badge>
    default:
      return null
  }
}
