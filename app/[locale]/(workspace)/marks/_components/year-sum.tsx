import { getLocale, getTranslations } from 'next-intl/server'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import type { PhaseExplanation, YearExplanation } from '@/server/domain/scoring/explanation-year'
import { exact, fixed } from '@/app/_components/ui/figures'
import { adjustmentTexts } from './adjustment-texts'
import { countedWeight } from './unit-finding'
import classes from './year-sum.module.css'

type UnitResult = ApiOutput['league']['unit']

/** How the periods make the phases, and those the year: every line can be done again with a calculator. */
export async function YearSum({ result, year }: { result: UnitResult; year: YearExplanation }) {
  const [t, tc, locale] = await Promise.all([
    getTranslations('marks'),
    getTranslations('common'),
    getLocale(),
  ])
  const { plan, periods, units, year: place } = result
  const { total } = year
  const periodName = (code: string) => {
    const found = periods.find((period) => period.code === code)
    return found ? nameOf(found, locale) : code
  }
  const phaseName = (code: string) => {
    const found = plan.phases.find((phase) => phase.code === code)
    return found ? nameOf(found, locale) : code
  }
  const counted = total.phases.filter((phase) => phase.score !== null)
  const left = total.phases.filter((phase) => phase.score === null)
  const weight = countedWeight(total.phases)
  const partly = year.phases.some(
    (phase) => phase.score !== null && phase.periods.some((period) => period.score === null),
  )
  const net = total.bonus + total.penalty
  const last = periods.at(-1)
  return (
    <section className={classes.section}>
      <h2>{t('yearTitle')}</h2>
      <div className={tables.scroll}>
        <table className={`${tables.table} ${tables.dense} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('phase')}</th>
              <th scope="col" className={tables.number}>
                {t('weight')}
              </th>
              <th scope="col">{t('periodsOf')}</th>
              <th scope="col">{t('phaseSum')}</th>
              <th scope="col" className={tables.number}>
                {t('phaseScore')}
              </th>
            </tr>
          </thead>
          <tbody>
            {year.phases.map((phase, at) => (
              <tr key={phase.phase}>
                <th scope="row">{phaseName(phase.phase)}</th>
                <td className={tables.number}>{`${exact(100 * (total.phases[at]?.weight ?? 0))}%`}</td>
                <td>
                  {phase.periods
                    .filter((period) => period.score !== null)
                    .map(
                      (period) => `${periodName(period.period)} ${fixed(period.score ?? 0, phase.decimals)}`,
                    )
                    .join(t('listJoin')) || t('notYet')}
                </td>
                <td>{phaseSum(phase)}</td>
                <td className={tables.number}>
                  {phase.score === null ? t('notCounted') : fixed(phase.score, phase.decimals)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total.total === null ? null : (
        <p className={classes.sum}>
          {left.length === 0 ? t('total') : t('yearSoFar', { period: last ? nameOf(last, locale) : '' })}{' '}
          <strong>
            {`(${counted.map((phase) => `${fixed(phase.score ?? 0, total.decimals)} × ${exact(100 * phase.weight)}%`).join(' + ')}) ÷ ${exact(100 * weight)}%${net === 0 ? '' : ` ${net > 0 ? '+' : '−'} ${fixed(Math.abs(net), total.decimals)}`} = ${fixed(total.total, total.decimals)}`}
          </strong>{' '}
          {place?.rank == null
            ? null
            : t('rankOf', { rank: String(place.rank), count: String(units.length) })}
        </p>
      )}
      <ul className={classes.notes}>
        {left.length > 0 && counted.length > 0 ? (
          <li>
            {t('renormalised', {
              phases: left.map((phase) => phaseName(phase.phase)).join(t('listJoin')),
              sum: `${exact(100 * weight)}%`,
            })}
          </li>
        ) : null}
        {partly ? <li>{t('periodsLeft')}</li> : null}
        <li>
          {t('adjustments')}
          {t('colon')}
          {total.adjustments.length === 0
            ? t('noAdjustments')
            : adjustmentTexts(total, t, locale).join(t('listJoin'))}
          {total.caps.bonus === null ? null : ` (${t('capped', { bonus: exact(total.caps.bonus) })})`}
        </li>
        {place?.status === 'vetoed' ? (
          <li>
            {t('rankWithoutVeto', {
              rank: place.rankWithoutVeto === null ? tc('notApplicable') : String(place.rankWithoutVeto),
            })}
          </li>
        ) : null}
        {place?.status === 'provisional' ? <li>{t('provisional')}</li> : null}
      </ul>
    </section>
  )
}

/** A phase of one period is that period; a mean or weighted mean is written out. */
function phaseSum({ periods, combine, score, decimals }: PhaseExplanation): string {
  const counted = periods.filter((period) => period.score !== null)
  if (score === null || counted.length < 2) return ''
  const weight = countedWeight(counted)
  const terms = counted.map((period) =>
    combine === 'mean'
      ? fixed(period.score ?? 0, decimals)
      : `${fixed(period.score ?? 0, decimals)} × ${exact(period.weight)}`,
  )
  return `(${terms.join(' + ')}) ÷ ${exact(weight)} = ${fixed(score, decimals)}`
}
