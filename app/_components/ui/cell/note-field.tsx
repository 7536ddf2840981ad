'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { findPersonalData } from '@/server/domain/value/personal-data'

/**
 * A cell's note. A resident's data is refused where it is typed, before anything is sent. The page's `Interactive`
 * needs the area `entry`.
 */
export function NoteField({
  id,
  row,
  indicator,
  label,
  value,
  onChange,
  onLeave,
}: {
  id: string
  row: string
  indicator: string
  label: string
  value: string
  onChange: (value: string) => void
  onLeave: () => void
}) {
  const t = useTranslations('entry.noting')
  return (
    <Textarea
      id={id}
      data-row={row}
      data-indicator={indicator}
      aria-label={label}
      placeholder={t('add')}
      title={t('hint')}
      size="sm"
      autosize
      minRows={1}
      maxLength={500}
      value={value}
      error={findPersonalData(value) === null ? undefined : t('personalData')}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onLeave}
    />
  )
}
