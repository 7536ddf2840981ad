'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { v7 as uuidv7 } from 'uuid'
import { nameOf } from '@/app/_i18n/name-of'
import type { Draft, Planning } from './draft'
import classes from './round-form.module.css'

/** Pairs that are kept apart by hand, each with its reason. */
export function ExclusionFields({
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
  const { exclusions } = draft
  const put = (key: string, part: Partial<(typeof exclusions)[number]>) =>
    onChange({ exclusions: exclusions.map((each) => (each.key === key ? { ...each, ...part } : each)) })
  const lacks = (text: string) => (tried && text.trim() === '' ? t('required') : undefined)
  return (
    <div>
      <p className={classes.label}>{t('exclusions')}</p>
      <p className={classes.soft}>{t('exclusionsHint')}</p>
      {error ? (
        <p className={classes.error} role="alert">
          {error}
        </p>
      ) : null}
      {exclusions.map((exclusion, index) => (
        <div key={exclusion.key} className={classes.row}>
          <NativeSelect
            label={t('exclusionWho')}
            value={exclusion.inspector}
            error={lacks(exclusion.inspector)}
            onChange={(event) => put(exclusion.key, { inspector: event.currentTarget.value })}
            data={[
              { value: '', label: t('choose') },
              ...planning.inspectors.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <NativeSelect
            label={t('exclusionUnit')}
            value={exclusion.unit}
            error={lacks(exclusion.unit)}
            onChange={(event) => put(exclusion.key, { unit: event.currentTarget.value })}
            data={[
              { value: '', label: t('choose') },
              ...planning.units.map((unit) => ({ value: unit.id, label: nameOf(unit, locale) })),
            ]}
          />
          <TextInput
            label={t('exclusionReason')}
            maxLength={200}
            value={exclusion.reason}
            error={lacks(exclusion.reason)}
            onChange={(event) => put(exclusion.key, { reason: event.currentTarget.value })}
          />
          <Button
            variant="default"
            onClick={() => onChange({ exclusions: exclusions.filter(({ key }) => key !== exclusion.key) })}
          >
            {t('removeExclusion', { n: String(index + 1) })}
          </Button>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        mt={8}
        onClick={() =>
          onChange({ exclusions: [...exclusions, { key: uuidv7(), inspector: '', unit: '', reason: '' }] })
        }
      >
        {t('addExclusion')}
      </Button>
    </div>
  )
}
