import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { nameOf } from '@/app/_i18n/name-of'
import classes from './compare.module.css'
import type { ChangedInput, ComparisonProps } from './comparison'

/** One figure before and after, by whom and when, with the note that came with it. */
export async function InputChangeText({
  input,
  plan,
  own,
}: {
  input: ChangedInput
  plan: ComparisonProps['plan']
  /** Of the very period that the mark is of, which then need not be named. */
  own: boolean
}) {
  const [t, tc, locale, format] = await Promise.all([
    getTranslations('periods.compare'),
    getTranslations('common'),
    getLocale(),
    getFormatter(),
  ])
  const indicator = plan.indicators.find((candidate) => candidate.code === input.indicator)
  const period = plan.periods.find((candidate) => candidate.code === input.period)
  const unit = indicator && (locale === 'en' ? indicator.unitEn : indicator.unit)
  const said = (observation: ChangedInput['from']) =>
    observation === null || indicator === undefined ? (
      t('noValue')
    ) : (
      <ObservationText scoring={indicator.scoring} observation={observation} unit={unit} />
    )
  return (
    <div className={classes.input}>
      {own || !period ? null : `${nameOf(period, locale)} `}
      {tc(`source.${input.source}`)} <span className={classes.was}>{said(input.from)}</span> →{' '}
      <span>{said(input.to)}</span>
      <span className={classes.who}>
        {input.entered
          ? t('entered', {
              by: input.entered.by,
              at: format.dateTime(input.entered.at, { dateStyle: 'medium', timeStyle: 'short' }),
            })
          : indicator?.scoring.from
            ? t('plan', { plan: indicator.scoring.from.plan })
            : indicator?.suppliedBy === 'system'
              ? t('system')
              : null}
        {input.entered?.note ? ` ${t('note', { note: input.entered.note })}` : null}
      </span>
    </div>
  )
}
