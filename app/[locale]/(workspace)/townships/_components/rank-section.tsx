import { getLocale, getTranslations } from 'next-intl/server'
import { fixed } from '@/app/_components/ui/figures'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { prepareRanks, type RankFinding } from './prepare-ranks'
import type { Profile } from './profile'
import classes from './profile.module.css'
import { RankSvg } from './rank-svg'

/** Where the unit stood in every published period: a finding, a chart, and the same as a table. */
export async function RankSection({ profile }: { profile: Profile }) {
  const [t, locale] = await Promise.all([getTranslations('townships'), getLocale()])
  const { history, plan, unit } = profile
  const model = prepareRanks(
    history.points.map(({ year, period, rank, ranked }) => ({
      ...{ year, rank, ranked },
      code: period.code,
      phaseCode: period.phaseCode,
    })),
  )
  const main = plan.phases.find((phase) => phase.code === model.mainPhase)
  const phase = main ? nameOf(main, locale) : ''
  const periodName = (code: string) => {
    const found = history.points.find((point) => point.period.code === code)
    return found ? nameOf(found.period, locale) : code
  }
  const title = ({ is, first, last }: RankFinding) =>
    t(`ranks.${is}`, {
      phase,
      first: periodName(first.code),
      from: String(first.rank),
      last: periodName(last.code),
      to: String(last.rank),
    })
  const yearText = (year: number): readonly [string, string] => {
    const name = t('ranks.year', { year: String(year) })
    const found = history.years.find((each) => each.year === year)
    if (!found) return [name, '']
    if (found.rank === null) return [name, t('ranks.noPlace')]
    return [name, t(found.whole ? 'ranks.yearWhole' : 'ranks.yearSoFar', { rank: String(found.rank) })]
  }
  return (
    <section className={classes.section} aria-labelledby="ranks">
      <h2 id="ranks">
        {t('ranks.title')}
        <span className={classes.said}>{model.finding ? title(model.finding) : t('ranks.none')}</span>
      </h2>
      {model.points.length > 0 ? (
        <>
          <div className={classes.chart}>
            <RankSvg
              model={model}
              title={t('ranks.chart', { unit: nameOf(unit, locale) })}
              describedBy="ranks-note"
              yearText={yearText}
            />
          </div>
          <p id="ranks-note" className={classes.note}>
            {t(model.others ? 'ranks.note' : 'ranks.noteOne', { phase })}
          </p>
          <details className={classes.twin}>
            <summary>{t('ranks.table')}</summary>
            <div className={tables.scroll}>
              <table className={`${tables.table} ${tables.dense}`}>
                <thead>
                  <tr>
                    <th scope="col">{t('ranks.period')}</th>
                    {(['rank', 'ranked', 'score'] as const).map((column) => (
                      <th key={column} scope="col" className={tables.number}>
                        {t(`ranks.${column}`)}
                      </th>
                    ))}
                    <th scope="col">{t('ranks.publication')}</th>
                  </tr>
                </thead>
                <tbody>
                  {history.points.toReversed().map((point) => (
                    <tr key={point.period.code}>
                      <th scope="row">
                        <Link
                          href={`/marks/${point.runId}/${unit.code}?period=${point.period.code}`}
                          prefetch={false}
                        >
                          {nameOf(point.period, locale)}
                        </Link>
                      </th>
                      <td className={tables.number}>{point.rank ?? '—'}</td>
                      <td className={tables.number}>{point.ranked}</td>
                      <td className={tables.number}>
                        {point.score === null ? '—' : fixed(point.score, plan.decimals)}
                      </td>
                      <td>{t('ranks.number', { number: String(point.publication) })}</td>
                    </tr>
                  ))}
                  {history.years.toReversed().map((each) => (
                    <tr key={each.year}>
                      <th scope="row">
                        {t(each.whole ? 'ranks.yearRowWhole' : 'ranks.yearRow', {
                          year: String(each.year),
                          period: nameOf(each.through, locale),
                        })}
                      </th>
                      <td className={tables.number}>{each.rank ?? '—'}</td>
                      <td className={tables.number}>{each.ranked}</td>
                      <td className={tables.number}>
                        {each.score === null ? '—' : fixed(each.score, plan.decimals)}
                      </td>
                      <td />
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </>
      ) : null}
    </section>
  )
}
