import { getLocale, getTranslations } from 'next-intl/server'
import { exact, fixed, shownRate, shownTarget, shownValue, signed } from '@/app/_components/ui/figures'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { markHref, type Profile, type Standing } from './profile'
import classes from './profile.module.css'

/** The indicators with most marks above, or below, the county's average; each leads to its explanation. */
export async function GapSection({
  profile,
  standing,
  is,
}: {
  profile: Profile
  standing: Standing
  is: 'strong' | 'weak'
}) {
  const [t, locale] = await Promise.all([getTranslations('townships.gaps'), getLocale()])
  const { plan, unit } = profile
  const { view, indicators } = standing
  const gaps = standing[is]
  return (
    <section className={classes.section} aria-labelledby={is}>
      <h2 id={is}>{t(is)}</h2>
      {gaps.length === 0 ? (
        <p>{t(is === 'strong' ? 'noneStrong' : 'noneWeak')}</p>
      ) : (
        <div className={tables.scroll}>
          <table className={`${tables.table} ${tables.dense} ${classes.table}`}>
            <thead>
              <tr>
                <th scope="col">{t('indicator')}</th>
                {(['value', 'target', 'average', 'marks', 'gap'] as const).map((column) => (
                  <th key={column} scope="col" className={tables.number}>
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {gaps.map((gap) => {
                const indicator = indicators.find((candidate) => candidate.code === gap.indicatorCode)
                if (!indicator) return null
                const { code, kind, direction } = indicator
                const shown = kind === 'amount' ? shownValue : shownRate
                return (
                  <tr key={code}>
                    <th scope="row" className={classes.indicator}>
                      <Link href={markHref(view.runId, unit.code, gap.periodCode, code)} prefetch={false}>
                        {code} {nameOf(indicator, locale)}
                      </Link>
                    </th>
                    <td className={tables.number}>
                      {gap.value === null ? t('items') : shown(gap.value, { bounds: gap.bounds, direction })}
                    </td>
                    <td className={tables.number}>{gap.bounds ? shownTarget(gap.bounds, direction) : '—'}</td>
                    <td className={tables.number}>
                      {gap.averageValue === null ? '—' : shownRate(gap.averageValue)}
                    </td>
                    <td className={tables.number}>
                      {fixed(gap.marks, plan.decimals)}
                      <span className={tables.soft}>/{exact(gap.points)}</span>
                    </td>
                    <td className={`${tables.number} ${classes.gap}`} data-is={is}>
                      {signed(gap.gap, plan.decimals)}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
