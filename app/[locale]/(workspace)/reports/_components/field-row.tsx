'use client'

import { Textarea } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useChecks } from '@/app/_components/ui/checks/checks-context'
import { FieldChecks } from '@/app/_components/ui/checks/field-checks'
import { ConflictChoice } from '@/app/_components/ui/conflict-choice'
import table from '@/app/_components/ui/table.module.css'
import { useChangeWords } from '@/app/_components/ui/use-change-words'
import { useProblemText } from '@/app/_components/ui/use-problem-text'
import { nameOf } from '@/app/_i18n/name-of'
import { RATIO_MULTIPLIER } from '@/server/domain/run/own-value'
import { fieldId, observationOf } from './cell-entry'
import { EntryText } from './entry-text'
import { EvidencePanel } from './evidence/evidence-panel'
import { FieldMore } from './field-more'
import { FigureFields } from './figure-fields'
import type { LiveMark } from './live-marks'
import { MarkText } from './mark-text'
import type { Report } from './report-form'
import { TargetText } from './target-text'
import type { ReportFormState } from './use-report-form'
import { ownValueText, unitAfter } from './value-text'
import classes from './field-row.module.css'

type Field = Report['fields'][number]

/** One indicator's row: what it is, what stands beside it, its fields, its marks so far, its note. */
export function FieldRow({
  reportId,
  unitId,
  field,
  form,
  mark,
  writable,
}: {
  reportId: string
  unitId: string
  field: Field
  form: ReportFormState
  mark: LiveMark
  writable: boolean
}) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const problemText = useProblemText()
  const changeWords = useChangeWords()
  const checks = useChecks()
  const { indicator } = field
  const { code, scoring } = indicator
  const { state, store } = form.autosave
  const entry = form.entries[code]
  if (!entry) return null
  const clash = state.clashes[code]
  const refused = state.refused[code]
  const name = nameOf(indicator, locale)
  const unit = unitAfter(locale === 'en' ? indicator.unitEn : indicator.unit)
  const observation = observationOf(scoring.kind, entry) ?? null
  const multiplier = scoring.multiplier ?? RATIO_MULTIPLIER
  const over =
    multiplier === 100 &&
    observation !== null &&
    'numerator' in observation &&
    observation.numerator > observation.denominator
  // What the plan asks of a figure takes the place of what is merely noticed about it.
  const asked = checks?.findings.some(({ at }) => at.includes(code)) ?? false
  const hint = asked ? null : over ? t('over') : changeWords(field.before, observation, multiplier)
  return (
    <tr
      data-state={clash || refused || field.returned ? 'alert' : code in state.drafts ? 'draft' : undefined}
    >
      <th scope="row" className={classes.name}>
        <span className={classes.code}>{code}</span> {name}
        {field.returned ? (
          <p className={classes.returned} role="note">
            {t('returnedField', { reason: field.returned })}
          </p>
        ) : null}
        <FieldMore
          name={name}
          definition={locale === 'en' ? indicator.definitionEn : indicator.definition}
          reportId={reportId}
          unitId={unitId}
          indicator={code}
          kind={scoring.kind}
          multiplier={multiplier}
          unit={unit}
        />
      </th>
      <td className={table.number} data-label={t('target')}>
        <TargetText target={field.target} direction={scoring.direction ?? 'higher'} unit={unit} />
      </td>
      <td className={`${table.number} ${table.soft}`} data-label={t('yearAgo')}>
        {ownValueText(field.yearAgo, multiplier) ?? '—'}
      </td>
      <td className={`${table.number} ${table.soft}`} data-label={t('before')}>
        {ownValueText(field.before, multiplier) ?? '—'}
      </td>
      <td data-label={t('value')}>
        <FigureFields
          indicator={indicator}
          name={name}
          unit={unit}
          entry={entry}
          observation={observation}
          writable={writable}
          onChange={(next) => store.type(code, next)}
          onLeave={() => void store.flush()}
        />
        <FieldChecks unitId={unitId} code={code} />
        {hint === null ? null : <p className={classes.hint}>{hint}</p>}
        {refused ? (
          <p role="alert" className={classes.refused}>
            {problemText(refused)}
          </p>
        ) : null}
        {clash ? (
          <ConflictChoice
            yours={<EntryText entry={entry} kind={scoring.kind} multiplier={multiplier} unit={unit} />}
            theirs={<EntryText entry={clash.entry} kind={scoring.kind} multiplier={multiplier} unit={unit} />}
            by={clash.by}
            at={clash.at}
            onKeepMine={() => store.keepMine(code)}
            onTakeTheirs={() => store.takeTheirs(code)}
          />
        ) : null}
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
          <Textarea
            id={fieldId(code, 'note')}
            data-row={code}
            aria-label={`${name} ${t('note')}`}
            placeholder={t('addNote')}
            title={t('noteHint')}
            size="sm"
            autosize
            minRows={1}
            maxLength={500}
            value={entry.note}
            onChange={(event) => store.type(code, { ...entry, note: event.currentTarget.value })}
            onBlur={() => void store.flush()}
          />
        ) : (
          entry.note
        )}
        <EvidencePanel
          report={reportId}
          indicator={code}
          name={name}
          rule={indicator.evidence}
          writable={writable}
        />
      </td>
    </tr>
  )
}
