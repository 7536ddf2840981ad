import { getLocale, getTranslations } from 'next-intl/server'
import { RankMove } from '@/app/_components/ui/rank-move'
import { RankTable } from '@/app/_components/ui/rank-table'
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
      <RankTable
        region="table"
        rows={rows.map((row) => {
          const unit = nameOf(row.unit, locale)
          return {
            key: row.unit.id,
            rank: (
              <>
                <strong>{row.rank ?? '—'}</strong> <RankMove rank={row.rank} before={row.previousRank} />
              </>
            ),
            unit: (
              <Link
                href={`/marks/${candidate.runId}/${row.unit.code}?period=${candidate.period.code}`}
                aria-label={t('marksOf', { unit })}
              >
                {unit}
              </Link>
            ),
            status: row.status,
            score: row.score,
          }
        })}
        words={{
          ...{ rank: t('rank'), unit: t('unit'), score: t('score'), grade: null },
          ...{ vetoed: t('vetoed'), notAssessed: t('notAssessed') },
        }}
      />
    </section>
  )
}
