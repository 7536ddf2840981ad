import { getLocale, getTranslations } from 'next-intl/server'
import { nameOf } from '@/app/_i18n/name-of'
import { getPathname } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import { ChoiceSelect } from './choice-select'
import classes from './choose.module.css'

type Trend = ApiOutput['league']['trend']

/** Which unit's which indicator: a plain form, so that the choice stands in the address and works without script. */
export async function Choose({ trend }: { trend: Trend }) {
  const [t, locale] = await Promise.all([getTranslations('trends'), getLocale()])
  return (
    <form className={classes.form} action={getPathname({ href: '/trends', locale })}>
      <label>
        {t('chooseUnit')}
        <ChoiceSelect
          name="unit"
          value={trend.unit?.code ?? ''}
          choices={trend.units.map((unit) => ({ value: unit.code, text: nameOf(unit, locale) }))}
        />
      </label>
      <label>
        {t('chooseIndicator')}
        <ChoiceSelect
          name="indicator"
          value={trend.indicator?.code ?? ''}
          choices={trend.indicators.map((indicator) => ({
            value: indicator.code,
            text: `${indicator.code} ${nameOf(indicator, locale)}`,
          }))}
        />
      </label>
      <button type="submit">{t('show')}</button>
    </form>
  )
}
