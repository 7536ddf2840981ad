'use client'

import { TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import type { CellEntry } from '@/app/_components/ui/cell/cell-entry'
import { ObservationFields } from '@/app/_components/ui/cell/observation-fields'
import { nameOf } from '@/app/_i18n/name-of'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'

/** The figures that should count, in the fields of what they are figures of. Marks given by hand come with their reason. */
export function ClaimFields({
  scoring,
  name,
  unitOf,
  entry,
  onChange,
}: {
  scoring: IndicatorScoring
  name: string
  /** The plan's word for the unit of its figure; a line of a sheet has none. */
  unitOf: { name: string; nameEn: string }
  entry: CellEntry
  onChange: (entry: CellEntry) => void
}) {
  const t = useTranslations('appeals')
  const locale = useLocale()
  const id = useId()
  return (
    <>
      <ObservationFields
        scoring={scoring}
        name={name}
        unit={scoring.kind === 'ratio' ? (scoring.multiplier === 1000 ? '‰' : '%') : nameOf(unitOf, locale)}
        entry={entry}
        writable
        idOf={(field) => `${id}-${field}`}
        data={{ row: id, indicator: name }}
        onChange={onChange}
        onLeave={() => undefined}
      />
      {scoring.kind === 'manual' ? (
        <TextInput
          label={t('words')}
          value={entry.note}
          maxLength={500}
          onChange={(event) => onChange({ ...entry, note: event.currentTarget.value })}
        />
      ) : null}
    </>
  )
}
