import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { fixed } from '@/app/_components/ui/figures'
import { RankMove } from '@/app/_components/ui/rank-move'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import type { CandidatePage } from './candidate'
import classes from './candidate.module.css'

type Rows = ApiOutput['league']['read']['rows']

/** The table that is on notice; each unit leads to its marks. */
export async function CandidateTable({
  candidate,
  rows,
}: {
  candidate: CandidatePage['candidate']
  rows: Rows
}) {
  const [t, locale] = await Promise.all([getTranslations('proceedings'), getLocale()])
  const notice =
    candidate.state === 'published'
      ? null
      : candidate.state === 'withdrawn'
        ? t('finding.withdrawn')
        : t(candidate.noticeUntil === null ? 'draftNotice' : 'notice')
  return (
    <section className={classes.section} aria-labelledby="table">
      <h2 id="table">{t('table')}</h2>
      {notice === null ? null : <p className={classes.notice}>{notice}</p>}
      <p className={classes.soft}>
        <Link href={`/league?run=${candidate.runId}`}>{t('wholeTable')}</Link>
      </p>
      <div className={tables.scroll} tabIndex={0} role="region" aria-labelledby="table">
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col" className={tables.number}>
                {t('rank')}
              </th>
              <th scope="col">{t('unit')}</th>
              <th scope="col" className={tables.number}>
                {t('score')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const unit = nameOf(row.unit, locale)
              return (
                <tr key={row.unit.id}>
                  <td className={tables.number}>
                    <strong>{row.rank ?? '—'}</strong> <RankMove rank={row.rank} before={row.previousRank} />
                  </td>
                  <th scope="row">
                    <Link
                      href={`/marks/${candidate.runId}/${row.unit.code}?period=${candidate.period.code}`}
                      aria-label={t('marksOf', { unit })}
                    >
                      {unit}
                    </Link>{' '}
                    {row.status === 'vetoed' ? <Badge tone="alert">{t('vetoed')}</Badge> : null}
                    {row.status === 'notAssessed' ? <Badge>{t('notAssessed')}</Badge> : null}
                  </th>
                  <td className={tables.number}>{row.score === null ? '—' : fixed(row.score)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
