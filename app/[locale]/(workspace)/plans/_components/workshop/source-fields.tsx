'use client'

import { useLocale, useTranslations } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { useDraftWork } from './draft-context'
import { OneOf } from './fields'
import { scoringOfKind, without } from './scoring-of-kind'
import classes from './workshop.module.css'

/** Neither a plan's code nor a period's: the choice of none. */
const NONE = ''

/** Where the system takes an indicator's values from: its own record, or another plan's published result, and which. */
export function SourceFields({
  scoring,
  onChange,
  readOnly,
}: {
  scoring: IndicatorScoring
  onChange: (scoring: IndicatorScoring) => void
  readOnly: boolean
}) {
  const t = useTranslations('workshop')
  const locale = useLocale()
  const { document, registry } = useDraftWork()
  const { from } = scoring
  const plans = registry.plans.filter(
    ({ code, year }) => year === document.settings.year && code !== document.settings.code,
  )
  const chosen = plans.find(({ code }) => code === from?.plan)
  const set = (change: Partial<NonNullable<typeof from>>) => {
    if (from) onChange({ ...scoring, from: { ...from, ...change } })
  }
  const take = (plan: string) => {
    if (plan === NONE) onChange(without(scoring, 'from'))
    // Another plan's result is a plain figure, whatever was counted before.
    else onChange({ ...scoringOfKind(scoring, 'amount'), from: { plan, figure: from?.figure ?? 'year' } })
  }
  return (
    <div className={classes.row}>
      <OneOf
        id="field-from"
        label={t('fields.fromPlan')}
        value={from?.plan ?? NONE}
        options={{
          [NONE]: t('source.own'),
          ...(from && !chosen ? { [from.plan]: t('source.unknown', { plan: from.plan }) } : {}),
          ...Object.fromEntries(
            plans.map((plan) => [plan.code, t('source.plan', { plan: nameOf(plan, locale) })]),
          ),
        }}
        onChange={take}
        readOnly={readOnly}
      />
      {from ? (
        <>
          <OneOf
            label={t('fields.fromFigure')}
            value={from.figure}
            options={{ year: t('source.figure.year'), period: t('source.figure.period') }}
            onChange={(figure) => set({ figure })}
            readOnly={readOnly}
          />
          <OneOf
            label={t('fields.fromPeriod')}
            value={from.period ?? NONE}
            options={{
              [NONE]: t('source.last'),
              ...(from.period === undefined ? {} : { [from.period]: from.period }),
              ...Object.fromEntries(
                (chosen?.periods ?? []).map((period) => [period.code, nameOf(period, locale)]),
              ),
            }}
            onChange={(period) => set({ period: period === NONE ? undefined : period })}
            readOnly={readOnly}
          />
        </>
      ) : null}
    </div>
  )
}
