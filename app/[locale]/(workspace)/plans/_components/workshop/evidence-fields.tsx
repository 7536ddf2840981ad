'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { EvidenceRule } from '@/server/domain/evidence/evidence-rule'
import classes from './workshop.module.css'

/** What is to be attached to an indicator's value. Nothing said is nothing kept, so that a plan without stays as it was. */
export function EvidenceFields({
  value = {},
  onChange,
  readOnly,
}: {
  value: EvidenceRule | undefined
  onChange: (rule: EvidenceRule | undefined) => void
  readOnly: boolean
}) {
  const t = useTranslations('workshop.fields')
  const set = ({ required, locations, note }: EvidenceRule) => {
    const rule = {
      ...(required ? { required } : {}),
      ...(locations ? { locations } : {}),
      ...(note ? { note } : {}),
    }
    onChange(Object.keys(rule).length > 0 ? rule : undefined)
  }
  return (
    <fieldset className={classes.ticks}>
      <legend>{t('evidence')}</legend>
      <label className={classes.tick}>
        <input
          type="checkbox"
          checked={value.required === true}
          disabled={readOnly}
          onChange={(event) => set({ ...value, required: event.currentTarget.checked ? true : undefined })}
        />
        {t('evidenceRequired')}
      </label>
      <label className={classes.tick}>
        <input
          type="checkbox"
          checked={value.locations === true}
          disabled={readOnly}
          onChange={(event) => set({ ...value, locations: event.currentTarget.checked ? true : undefined })}
        />
        {t('evidenceLocations')}
      </label>
      <TextInput
        label={t('evidenceNote')}
        value={value.note ?? ''}
        maxLength={200}
        readOnly={readOnly}
        onChange={(event) => set({ ...value, note: event.currentTarget.value })}
      />
    </fieldset>
  )
}
