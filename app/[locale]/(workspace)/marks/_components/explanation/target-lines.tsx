import { getLocale, getTranslations } from 'next-intl/server'
import tables from '@/app/_components/ui/table.module.css'
import type { Judgement, ResolvedReference, ResolvedTarget } from '@/server/domain/scoring/explanation'
import { counted, exact } from '@/app/_components/ui/figures'
import classes from './explanation.module.css'
import { boundsText, type Telling, withUnit } from './telling'

/** Where a target came from; for one that refers to others, whose values and what they gave. */
export async function TargetLines({
  target,
  judgement,
  telling,
}: {
  target: ResolvedTarget
  judgement: Judgement
  telling: Telling
}) {
  const [t, locale] = await Promise.all([getTranslations('marks'), getLocale()])
  const measure = judgement.reading.measure === 'completion' ? 'level' : judgement.reading.measure
  const { reference, written, bounds } = target
  const scaled = typeof written === 'object' && 'ref' in written ? written : null
  const { times = 1, plus = 0 } = scaled ?? {}
  const units = reference && 'units' in reference ? reference.units : []
  return (
    <>
      <ul className={classes.lines}>
        <li>
          {bounds ? <strong>{boundsText(telling, bounds, measure)}</strong> : t('reference.none')} ·{' '}
          {t(`targetFrom.${target.origin}`)}
        </li>
        {reference ? <li>{referenceText(telling, reference)}</li> : null}
        {reference && reference.value !== null ? (
          <li>{t('reference.found', { value: withUnit(telling, reference.value, measure) })}</li>
        ) : null}
        {reference && reference.value !== null && bounds && (times !== 1 || plus !== 0) ? (
          <li>
            {t('reference.scaled', {
              value: exact(reference.value),
              times: exact(times),
              plus: exact(plus),
              target: boundsText(telling, bounds, measure),
            })}
          </li>
        ) : null}
      </ul>
      {units.length > 0 ? (
        <div className={tables.scroll} tabIndex={0} role="region" aria-label={t('reference.value')}>
          <table className={`${tables.table} ${tables.dense}`} lang={locale}>
            <thead>
              <tr>
                <th scope="col">{t('reference.unit')}</th>
                <th scope="col" className={tables.number}>
                  {t('reference.value')}
                </th>
              </tr>
            </thead>
            <tbody>
              {units.map((each) => (
                <tr key={each.unit}>
                  <th scope="row">{telling.unitName(each.unit)}</th>
                  <td className={tables.number}>{exact(each.value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  )
}

function referenceText(telling: Telling, reference: ResolvedReference): string {
  const { t } = telling
  switch (reference.ref) {
    case 'baseline':
      return t('reference.baseline')
    case 'indicator': {
      const name = telling.indicator(reference.code)?.name
      const word = name ? ` ${telling.rules.locale === 'en' ? name.en : name.zh}` : ''
      return t('reference.indicator', { code: `${reference.code}${word}` })
    }
    case 'pooled': {
      const { now, multiplier } = reference
      const sum = `${counted(now.numerator)} ÷ ${counted(now.denominator)} × ${exact(multiplier)}`
      return t('reference.pooled', {
        scope: t(`scope.${reference.scope}`),
        count: String(now.units.length),
        sum,
      })
    }
    default:
      return t(`reference.${reference.ref}`, {
        scope: t(`scope.${reference.scope}`),
        count: String(reference.units.length),
      })
  }
}
