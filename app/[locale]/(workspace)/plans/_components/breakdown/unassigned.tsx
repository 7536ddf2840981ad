import { getLocale, getTranslations } from 'next-intl/server'
import { nameOf } from '@/app/_i18n/name-of'
import { type BreakdownIndicator, lackOf } from './breakdown'
import classes from './breakdown.module.css'

/** The indicators that nobody answers for, before all else. */
export async function Unassigned({
  indicators,
  open,
}: {
  indicators: readonly BreakdownIndicator[]
  /** Whether the list is unfolded: for whoever can name them in the plan. */
  open: boolean
}) {
  const [t, locale] = await Promise.all([getTranslations('breakdown'), getLocale()])
  const lacking = indicators.flatMap((indicator) => {
    const lack = lackOf(indicator)
    return lack ? [{ ...indicator, lack }] : []
  })
  if (lacking.length === 0) return null
  return (
    <details className={classes.unassigned} open={open}>
      <summary>
        {t('unassigned', { count: String(lacking.length) })} {t('unassignedNext')}
      </summary>
      <ul>
        {lacking.map((indicator) => (
          <li key={indicator.code}>
            {indicator.code} {nameOf(indicator, locale)}{' '}
            <span className={classes.due}>{t(`lacks.${indicator.lack}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
