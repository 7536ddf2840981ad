import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { fixed } from '@/app/_components/ui/figures'
import table from '@/app/_components/ui/table.module.css'
import { RankMove } from '@/app/_components/ui/rank-move'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import { periodScope } from '@/server/domain/league/views'
import classes from './preview.module.css'

type Row = ApiOutput['league']['read']['rows'][number]
type Preview = ApiOutput['publications']['preview']

interface Props {
  rows: readonly Row[]
  before: { periodCode: string } | null | undefined
  periods: readonly { code: string; name: string; nameEn: string }[]
  runId: string
  period: Preview['period']
  superseded: Preview['superseded']
  compared: NonNullable<ApiOutput['runs']['compare']['result']> | null
}

/** The table as it will be read: rank, change, unit, score; against what it supersedes, or the period before. */
export async function PreviewTable({ rows, before, periods, runId, period, superseded, compared }: Props) {
  const [t, tp, locale] = await Promise.all([
    getTranslations('periods.preview'),
    getTranslations('periods'),
    getLocale(),
  ])
  const scope = periodScope(period.code)
  // Whoever does not stand in the comparison kept rank and score.
  const beforeOf = (row: Row) => {
    const own = compared?.changed.find((unit) => unit.unit === row.unit.code)
    return own ? (own.standings.find((standing) => standing.scope === scope)?.from ?? null) : row
  }
  const earlier = periods.find((candidate) => candidate.code === before?.periodCode)
  const basis = superseded
    ? t('comparedWithNumber', { number: String(superseded.number) })
    : before
      ? t('comparedWithPeriod', { period: earlier ? nameOf(earlier, locale) : before.periodCode })
      : t('notCompared')
  return (
    <section>
      <h2>{t('table')}</h2>
      <div className={table.scroll} tabIndex={0} role="region" aria-label={t('table')}>
        <table className={`${table.table} ${classes.table}`}>
          <caption>
            {t('tableText')}
            {tp('sentenceJoin')}
            {basis}
          </caption>
          <thead>
            <tr>
              <th scope="col" className={table.number}>
                {t('rank')}
              </th>
              <th scope="col">{t('change')}</th>
              <th scope="col">{t('unit')}</th>
              <th scope="col" className={table.number}>
                {t('score')}
              </th>
              {superseded ? (
                <th scope="col" className={table.number}>
                  {t('scoreBefore')}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const was = superseded ? beforeOf(row) : null
              return (
                <tr key={row.unit.id}>
                  <td className={`${table.number} ${classes.rank}`}>{row.rank ?? '—'}</td>
                  <td className={table.nowrap}>
                    <RankMove rank={row.rank} before={superseded ? (was?.rank ?? null) : row.previousRank} />
                  </td>
                  <th scope="row">
                    <Link href={`/marks/${runId}/${row.unit.code}?period=${period.code}`}>
                      {nameOf(row.unit, locale)}
                    </Link>{' '}
                    <Status row={row} />
                  </th>
                  <td className={`${table.number} ${classes.score}`}>
                    {row.score === null ? '—' : fixed(row.score)}
                  </td>
                  {superseded ? (
                    <td className={`${table.number} ${was?.score === row.score ? table.soft : ''}`}>
                      {was?.score == null ? '—' : fixed(was.score)}
                    </td>
                  ) : null}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

async function Status({ row }: { row: Row }) {
  const t = await getTranslations('periods.preview')
  if (row.status === 'provisional') return <Badge>{t('provisional')}</Badge>
  if (row.status === 'notAssessed') return <Badge>{t('notAssessed')}</Badge>
  if (row.status !== 'vetoed') return null
  return (
    <>
      <Badge tone="alert">{t('vetoed')}</Badge>{' '}
      {row.rankWithoutVeto === null ? null : (
        <span className={table.soft}>{t('withoutVeto', { rank: String(row.rankWithoutVeto) })}</span>
      )}
    </>
  )
}
