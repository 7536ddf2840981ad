'use client'

import { TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import { countOf, type Draft, type Planning } from './draft'
import classes from './round-form.module.css'

/** Households of each village of the townships chosen: what chance follows. */
export function WeightFields({
  planning,
  draft,
  tried,
  error,
  onChange,
}: {
  planning: Planning
  draft: Draft
  tried: boolean
  error: string | undefined
  onChange: (part: Partial<Draft>) => void
}) {
  const t = useTranslations('rounds.form')
  const locale = useLocale()
  return (
    <div>
      <p className={classes.label}>{t('weights')}</p>
      {error ? (
        <p className={classes.error} role="alert">
          {error}
        </p>
      ) : null}
      {planning.units
        .filter(({ id }) => draft.units.includes(id))
        .map((unit) => (
          <fieldset key={unit.id} className={classes.part}>
            <legend>{nameOf(unit, locale)}</legend>
            <div className={classes.weights}>
              {unit.villages.map((village) => {
                const text = draft.weights[village.id] ?? ''
                return (
                  <TextInput
                    key={village.id}
                    inputMode="numeric"
                    label={village.name}
                    aria-label={t('weightOf', { name: village.name })}
                    value={text}
                    error={tried && !countOf(text) ? t('wholeOne') : undefined}
                    onChange={(event) =>
                      onChange({ weights: { ...draft.weights, [village.id]: event.currentTarget.value } })
                    }
                  />
                )
              })}
            </div>
          </fieldset>
        ))}
    </div>
  )
}
