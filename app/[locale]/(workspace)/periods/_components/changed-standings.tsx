import { getLocale, getTranslations } from 'next-intl/server'
import { fixed, signed } from '@/app/_components/ui/figures'
import table from '@/app/_components/ui/table.module.css'
import { RankMove } from '@/app/_components/ui/rank-move'
import { Link } from '@/app/_i18n/navigation'
import { periodScope, YEAR_SCOPE } from '@/server/domain/league/views'
import classes from './compare.module.css'
import type { ComparisonProps } from './comparison'
import { unitName } from './unit-name'

type Standing = ComparisonProps['result']['changed'][number]['standings'][number]

/** Rank and score before and after, in the period's own table and in the year's; those that stayed in one line. */
export async function ChangedStandings({ plan, period, from, to, result }: ComparisonProps) {
  const [t, locale] = await Promise.all([getTranslations('periods'), getLocale()])
  if (result.changed.length === 0) return null
  const named = (code: string) => unitName(plan, code, locale)
  const scopes = [
    { scope: periodScope(period.code), view: t('compare.ownPeriod') },
    { scope: YEAR_SCOPE, view: t('compare.toDate') },
  ].filter(({ scope }) =>
    result.changed.some((unit) => unit.standings.some((row) => row.scope === scope && (row.from ?? row.to))),
  )
  const numbers = { before: String(from.number), after: String(to.number) }
  return (
    <section className={classes.part}>
      <h2>{t('compare.table')}</h2>
      <div className={table.scroll} tabIndex={0} role="region" aria-label={t('compare.table')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('compare.unit')}</th>
              {scopes.flatMap(({ scope, view }) => [
                <th key={`${scope} rank`} scope="col" className={table.number}>
                  {t('compare.rankOf', { view })}
                </th>,
                <th key={`${scope} change`} scope="col">
                  {t('compare.change')}
                </th>,
                <th key={`${scope} score`} scope="col" className={table.number}>
                  {t('compare.scoreOf', { view })}
                </th>,
              ])}
              <th scope="col">{t('compare.explain')}</th>
            </tr>
          </thead>
          <tbody>
            {result.changed.map((unit) => (
              <tr key={unit.unit}>
                <th scope="row" className={table.nowrap}>
                  {unit.marks.length > 0 ? (
                    <a href={`#marks-${unit.unit}`}>{named(unit.unit)}</a>
                  ) : (
                    named(unit.unit)
                  )}
                </th>
                {scopes.map(({ scope }) => (
                  <StandingCells
                    key={scope}
                    row={unit.standings.find((row) => row.scope === scope)}
                    vetoed={t('compare.vetoed')}
                  />
                ))}
                <td className={table.nowrap}>
                  {[from, to].map((run, at) => (
                    <Link
                      key={run.id}
                      href={`/marks/${run.id}/${unit.unit}?period=${period.code}`}
                      className={classes.explain}
                      aria-label={`${named(unit.unit)} ${t('compare.explain')} ${t(at === 0 ? 'compare.before' : 'compare.after')}`}
                    >
                      {t(at === 0 ? 'compare.before' : 'compare.after')} (
                      {numbers[at === 0 ? 'before' : 'after']})
                    </Link>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {result.same.length > 0 ? (
        <p className={classes.note}>
          {t('compare.sameUnits', { units: result.same.map(named).join(t('listJoin')) })}
        </p>
      ) : null}
    </section>
  )
}

/** `vetoed`: what stands in the place of a rank. */
function StandingCells({ row, vetoed }: { row: Standing | undefined; vetoed: string }) {
  const [before, after] = [row?.from ?? null, row?.to ?? null]
  const score = (side: typeof before) => (side?.score == null ? '—' : fixed(side.score))
  const moved = before?.score !== after?.score
  return (
    <>
      <td className={table.number}>
        {before?.rank === after?.rank ? null : (
          <>
            <span className={table.soft}>{before?.rank ?? '—'}</span> →{' '}
          </>
        )}
        <strong>{after?.rank ?? (after?.status === 'vetoed' ? vetoed : '—')}</strong>
      </td>
      <td className={table.nowrap}>
        <RankMove rank={after?.rank ?? null} before={before?.rank ?? null} />
      </td>
      <td className={table.number}>
        {moved ? (
          <>
            <span className={table.soft}>{score(before)}</span> → <strong>{score(after)}</strong>
            {before?.score != null && after?.score != null ? (
              <span className={classes.by}> {signed(after.score - before.score)}</span>
            ) : null}
          </>
        ) : (
          score(after)
        )}
      </td>
    </>
  )
}
