'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { CellEntry } from '@/app/_components/ui/cell/cell-entry'
import { ObservationFields } from '@/app/_components/ui/cell/observation-fields'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'

/** The figures that should count, in the fields of what they are figures of. Marks given by hand come with their reason. */
export function ClaimFields({
  scoring,
  name,
  entry,
  onChange,
}: {
  scoring: IndicatorScoring
  name: string
  entry: CellEntry
  onChange: (entry: CellEntry) => void
}) {
  const t = useTranslations('appeals')
  const id = useId()
  return (
    <>
      <ObservationFields
        scoring={scoring}
        name={name}
        unit={scoring.multiplier === 1000 ? '‰' : '%'}
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
