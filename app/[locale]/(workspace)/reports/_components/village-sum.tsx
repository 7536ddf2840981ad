'use client'

import { useTranslations } from 'next-intl'
import { observationOf } from '@/app/_components/ui/cell/cell-entry'
import { ObservationText } from '@/app/_components/ui/observation-text'
import type { Field } from './field-row'
import type { ReportFormState } from './use-report-form'
import classes from './village-table.module.css'

/** The unit's own value where its villages make it, and how many of them are still left out of it. */
export function VillageSum({
  field: { indicator },
  form,
  name,
  unit,
}: {
  field: Field
  form: ReportFormState
  name: string
  unit: string
}) {
  const t = useTranslations('reports.villages')
  const { code, scoring } = indicator
  const entry = form.entries[code]
  const lines = form.lines[code] ?? []
  const given = lines.filter(({ observation }) => observation !== null).length
  return (
    <>
      <output className={classes.sum} aria-label={`${name} ${t('sum')}`}>
        <ObservationText
          scoring={scoring}
          observation={(entry && observationOf(scoring, entry)) ?? null}
          unit={unit.trim()}
        />
      </output>
      {given > 0 && given < lines.length ? (
        <p className={classes.incomplete}>{t('incomplete', { count: String(lines.length - given) })}</p>
      ) : null}
    </>
  )
}
