import { getLocale, getTranslations } from 'next-intl/server'
import { fixed, signed } from '@/app/_components/ui/figures'
import table from '@/app/_components/ui/table.module.css'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import classes from './compare.module.css'
import type { ComparisonProps } from './comparison'
import { InputChangeText } from './input-change-text'
import { unitName } from './unit-name'

type Props = Omit<ComparisonProps, 'period'>
type Unit = Props['result']['changed'][number]

/** Unit by unit, which marks changed and from which figures; both explanations are one link away. */
export async function ChangedMarks({ plan, from, to, result }: Props) {
  const [t, tp, locale] = await Promise.all([
    getTranslations('periods.compare'),
    getTranslations('periods'),
    getLocale(),
  ])
  if (result.changed.length === 0) return null
  const carried = result.changed.filter((unit) => unit.marks.length === 0)
  const isByVeto = ({ standings }: Unit) =>
    standings.some(({ from: was, to: is }) => (was?.status === 'vetoed') !== (is?.status === 'vetoed'))
  const listed = (units: readonly Unit[]) =>
    units.map((unit) => unitName(plan, unit.unit, locale)).join(tp('listJoin'))
  const [byVeto, byOthers] = [carried.filter(isByVeto), carried.filter((unit) => !isByVeto(unit))]
  return (
    <section className={classes.part}>
      <h2>{t('marksTitle')}</h2>
      {result.changed
        .filter((unit) => unit.marks.length > 0)
        .map((unit) => (
          <UnitMarks key={unit.unit} unit={unit} plan={plan} from={from} to={to} result={result} />
        ))}
      {byVeto.length > 0 ? <p className={classes.note}>{t('onlyVeto', { units: listed(byVeto) })}</p> : null}
      {byOthers.length > 0 ? (
        <p className={classes.note}>{t('onlyRank', { units: listed(byOthers) })}</p>
      ) : null}
    </section>
  )
}

async function UnitMarks({ unit, plan, from, to, result }: Props & { unit: Unit }) {
  const [t, locale] = await Promise.all([getTranslations('periods.compare'), getLocale()])
  const name = unitName(plan, unit.unit, locale)
  const moved = result.planVersion || result.engine ? t('planMoved') : t('othersMoved')
  return (
    <details id={`marks-${unit.unit}`} className={classes.unit} open>
      <summary>
        <h3>{t('marksOf', { unit: name, count: String(unit.marks.length) })}</h3>
      </summary>
      <div className={table.scroll} tabIndex={0} role="region" aria-label={name}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('indicator')}</th>
              <th scope="col">{t('period')}</th>
              <th scope="col" className={table.number}>
                {t('marks')}
              </th>
              <th scope="col" className={table.number}>
                {t('by')}
              </th>
              <th scope="col">{t('because')}</th>
            </tr>
          </thead>
          <tbody>
            {unit.marks.map((mark) => {
              const indicator = plan.indicators.find((candidate) => candidate.code === mark.indicator)
              const period = plan.periods.find((candidate) => candidate.code === mark.period)
              const place = `${unit.unit}/${mark.period}/${mark.indicator}`
              const by = (mark.to?.marks ?? 0) - (mark.from?.marks ?? 0)
              return (
                <tr key={place}>
                  <th scope="row">
                    {mark.indicator} {indicator ? nameOf(indicator, locale) : ''}
                  </th>
                  <td className={table.nowrap}>{period ? nameOf(period, locale) : mark.period}</td>
                  <td className={table.number}>
                    {mark.from ? (
                      <Link href={`/marks/${from.id}/${place}`}>
                        {mark.from.marks === null ? t('none') : fixed(mark.from.marks)}
                      </Link>
                    ) : (
                      t('none')
                    )}
                    {' → '}
                    {mark.to ? (
                      <Link href={`/marks/${to.id}/${place}`}>
                        {mark.to.marks === null ? t('none') : fixed(mark.to.marks)}
                      </Link>
                    ) : (
                      t('none')
                    )}
                  </td>
                  <td className={`${table.number} ${by > 0 ? classes.up : classes.down}`}>{signed(by)}</td>
                  <td>
                    {mark.inputs.length === 0
                      ? moved
                      : mark.inputs.map((input) => (
                          <InputChangeText
                            key={`${input.period} ${input.source}`}
                            input={input}
                            plan={plan}
                            own={input.period === mark.period}
                          />
                        ))}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </details>
  )
}
