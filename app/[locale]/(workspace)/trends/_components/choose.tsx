import { getLocale, getTranslations } from 'next-intl/server'
import { PlanChoices } from '@/app/_components/ui/plan-choices'
import { nameOf } from '@/app/_i18n/name-of'
import { getPathname } from '@/app/_i18n/navigation'
import { ChoiceSelect } from './choice-select'
import classes from './choose.module.css'
import { inPlan } from './in-plan'
import { Steps } from './steps'

interface Named {
  code: string
  name: string
  nameEn: string | null
}

/** Which unit's which indicator: a plain form, so that the choice stands in the address and works without script. */
export async function Choose({
  trend: { unit, units, indicator, indicators, asked, plans },
}: {
  trend: {
    unit: Named
    units: readonly Named[]
    indicator: Named
    indicators: readonly Named[]
    asked: string | null
    plans: readonly Named[]
  }
}) {
  const [t, locale] = await Promise.all([getTranslations('trends'), getLocale()])
  const href = (chosen: { unit?: string; indicator?: string }) =>
    `/trends?${new URLSearchParams({ unit: unit.code, indicator: indicator.code, ...inPlan(asked), ...chosen }).toString()}`
  return (
    <form className={classes.form} action={getPathname({ href: '/trends', locale })}>
      <PlanChoices
        plans={plans}
        current={asked}
        href={(plan) => `/trends?${new URLSearchParams({ plan }).toString()}`}
      />
      {asked === null ? null : <input type="hidden" name="plan" value={asked} />}
      <div className={classes.group}>
        <label>
          {t('chooseUnit')}
          <ChoiceSelect
            name="unit"
            value={unit.code}
            choices={units.map((each) => ({ value: each.code, text: nameOf(each, locale) }))}
          />
        </label>
        <Steps kind="unit" all={units} code={unit.code} href={(code) => href({ unit: code })} />
      </div>
      <IndicatorChoice
        indicator={indicator}
        indicators={indicators}
        href={(code) => href({ indicator: code })}
      />
      <button type="submit" className={classes.show}>
        {t('show')}
      </button>
    </form>
  )
}

/** The choice of an indicator, with its neighbours one click away. */
export async function IndicatorChoice({
  indicator,
  indicators,
  href,
}: {
  indicator: Named
  indicators: readonly Named[]
  href: (code: string) => string
}) {
  const [t, locale] = await Promise.all([getTranslations('trends'), getLocale()])
  return (
    <div className={classes.group}>
      <label>
        {t('chooseIndicator')}
        <ChoiceSelect
          name="indicator"
          value={indicator.code}
          choices={indicators.map((each) => ({
            value: each.code,
            text: `${each.code} ${nameOf(each, locale)}`,
          }))}
        />
      </label>
      <Steps kind="indicator" all={indicators} code={indicator.code} href={href} />
    </div>
  )
}
