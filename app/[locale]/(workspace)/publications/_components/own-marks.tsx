import { getLocale, getTranslations } from 'next-intl/server'
import { exact, fixed } from '@/app/_components/ui/figures'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { CandidatePage } from './candidate'
import classes from './candidate.module.css'

type Own = NonNullable<CandidatePage['own']>

/** What was frozen of the reader's own unit: no rank, and no way to other units. */
export async function OwnMarks({ page, own }: { page: CandidatePage; own: Own }) {
  const [t, locale] = await Promise.all([getTranslations('proceedings.own'), getLocale()])
  const { marks } = own
  if (!marks) return null
  const { candidate } = page
  const score = (of: typeof marks.period) => {
    if (of?.score == null) return '—'
    return of.status === 'vetoed'
      ? `${fixed(of.score, marks.decimals)} (${t('vetoed')})`
      : fixed(of.score, marks.decimals)
  }
  const valueOf = (row: (typeof marks.rows)[number]) => {
    if (row.status === 'missing') return t('missing')
    if (row.status === 'notApplicable') return t('notApplicable')
    return row.value === null ? '—' : exact(row.value)
  }
  return (
    <section className={classes.section} aria-labelledby="own">
      <h2 id="own">{t('title')}</h2>
      <p className={classes.soft}>{t(page.view === 'own' ? 'text' : 'textOnNotice')}</p>
      <p className={classes.scores}>
        <span>
          {t('period')} <strong>{score(marks.period)}</strong>
        </span>
        <span>
          {t('year')} <strong>{score(marks.year)}</strong>
        </span>
      </p>
      <div className={tables.scroll} tabIndex={0} role="region" aria-labelledby="own">
        <table className={`${tables.table} ${tables.whole}`}>
          <thead>
            <tr>
              <th scope="col">{t('indicator')}</th>
              {(['value', 'marks', 'points'] as const).map((column) => (
                <th key={column} scope="col" className={tables.number}>
                  {t(column)}
                </th>
              ))}
              <th scope="col">{t('how')}</th>
            </tr>
          </thead>
          <tbody>
            {marks.rows.map((row) => {
              const name = `${row.indicator.code} ${nameOf(row.indicator, locale)}`
              return (
                <tr key={row.indicator.code}>
                  <th scope="row">{name}</th>
                  <td className={tables.number}>{valueOf(row)}</td>
                  <td className={tables.number}>
                    {row.marks === null ? '—' : fixed(row.marks, marks.decimals)}
                  </td>
                  <td className={tables.number}>{row.points === null ? '—' : exact(row.points)}</td>
                  <td>
                    {row.explained || page.view === 'all' ? (
                      <Link
                        href={`/marks/${candidate.runId}/${own.unit.code}/${candidate.period.code}/${row.indicator.code}`}
                        aria-label={t('explainOf', { indicator: name })}
                      >
                        {t('explain')}
                      </Link>
                    ) : row.status === null ? (
                      '—'
                    ) : (
                      <span className={tables.soft}>{t('later')}</span>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
