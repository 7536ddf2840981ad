'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { fieldId } from '@/app/_components/ui/cell/field-id'
import { NoteField } from '@/app/_components/ui/cell/note-field'
import { FieldChecks } from '@/app/_components/ui/checks/field-checks'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { EvidencePanel } from '../../_components/evidence/evidence-panel'
import { FieldInput } from './field-input'
import { FieldName } from './field-name'
import type { LiveMark } from './live-marks'
import { MarkText } from './mark-text'
import { PastFigure } from './past-figure'
import type { Report } from './report-form'
import { TargetText } from './target-text'
import type { ReportFormState } from './use-report-form'
import { unitAfter } from './value-text'
import classes from './field-row.module.css'

export type Field = Report['fields'][number]

/**
 * One indicator's row: what it is, what stands beside it, its fields, its marks so far, its note. `below` stands under
 * the fields in their own column, `under` in a row of its own across the table.
 */
export function FieldRow({
  reportId,
  unitId,
  field,
  form,
  mark,
  writable,
  below,
  under,
}: {
  reportId: string
  unitId: string
  field: Field
  form: ReportFormState
  mark: LiveMark
  writable: boolean
  below?: ReactNode
  under?: ReactNode
}) {
  const t = useTranslations('reports')
  const noting = useTranslations('entry.noting')
  const locale = useLocale()
  const { indicator } = field
  const { code, scoring } = indicator
  const { state, store } = form.autosave
  const entry = form.entries[code]
  if (!entry) return null
  const name = nameOf(indicator, locale)
  const unit = unitAfter(locale === 'en' ? indicator.unitEn : indicator.unit)
  const alert = code in state.clashes || code in state.refused || Boolean(field.returned)
  const rowState = alert ? 'alert' : code in state.drafts ? 'draft' : undefined
  return (
    <>
      <tr data-state={rowState}>
        <FieldName reportId={reportId} unitId={unitId} field={field} unit={unit} />
        <td className={table.number} data-label={t('target')}>
          <TargetText target={field.target} direction={scoring.direction ?? 'higher'} unit={unit} />
        </td>
        <td className={`${table.number} ${table.soft}`} data-label={t('yearAgo')}>
          <PastFigure scoring={scoring} observation={field.yearAgo} />
        </td>
        <td className={`${table.number} ${table.soft}`} data-label={t('before')}>
          <PastFigure scoring={scoring} observation={field.before} />
        </td>
        <td data-label={t('value')}>
          <FieldInput field={field} form={form} name={name} unit={unit} writable={writable}>
            <FieldChecks unitId={unitId} code={code} />
            {below}
          </FieldInput>
        </td>
        <td className={`${table.number} ${classes.mark}`} data-label={t('marks')}>
          <MarkText
            mark={mark}
            accumulates={(scoring.accumulate ?? 'none') !== 'none'}
            isRate={scoring.kind === 'ratio'}
            unit={unit}
          />
        </td>
        <td className={classes.note}>
          {writable ? (
            <NoteField
              id={fieldId(code, 'note')}
              row={code}
              indicator={code}
              label={noting('of', { indicator: name })}
              value={entry.note}
              onChange={(note) => store.type(code, { ...entry, note })}
              onLeave={() => void store.flush()}
            />
          ) : (
            entry.note
          )}
          <EvidencePanel
            of={{ subject: 'report', subjectId: reportId }}
            place={code}
            name={name}
            rule={indicator.evidence}
            writable={writable}
          />
        </td>
      </tr>
      {under ? (
        <tr data-state={rowState} data-under>
          <td colSpan={7}>{under}</td>
        </tr>
      ) : null}
    </>
  )
}
