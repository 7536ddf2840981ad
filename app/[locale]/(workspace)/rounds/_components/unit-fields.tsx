'use client'

import { Button, Checkbox } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import type { Draft, Planning } from './draft'
import classes from './round-form.module.css'

/** The townships that a round visits, with what stands against each. */
export function UnitFields({
  planning,
  round,
  draft,
  error,
  onChange,
}: {
  planning: Planning
  /** The round's own name, where it is changed. */
  round: string | undefined
  draft: Draft
  error: string | undefined
  onChange: (part: Partial<Draft>) => void
}) {
  const t = useTranslations('rounds.form')
  const locale = useLocale()
  return (
    <fieldset className={classes.step}>
      <legend>{t('step2')}</legend>
      <div className={classes.bar}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onChange({ units: planning.units.map(({ id }) => id) })}
        >
          {t('allUnits')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onChange({ units: [] })}>
          {t('noUnits')}
        </Button>
      </div>
      <Checkbox.Group
        aria-label={t('step2')}
        value={draft.units}
        error={error}
        onChange={(units) => onChange({ units })}
      >
        <div className={classes.choices}>
          {planning.units.map((unit) => (
            <Checkbox
              key={unit.id}
              value={unit.id}
              label={nameOf(unit, locale)}
              description={[
                t('villageCount', { count: String(unit.villages.length) }),
                ...(draft.counts && unit.begun ? [t('begun')] : []),
                ...(draft.counts && unit.counted !== null && unit.counted !== round
                  ? [t('counted', { name: unit.counted })]
                  : []),
              ].join(' · ')}
            />
          ))}
        </div>
      </Checkbox.Group>
    </fieldset>
  )
}
