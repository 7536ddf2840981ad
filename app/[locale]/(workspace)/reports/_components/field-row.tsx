'use client'

import { Textarea } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { FigureInput } from '@/app/_components/ui/figure-input'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { RATIO_MULTIPLIER } from '@/server/domain/run/own-value'
import type { Target } from '@/server/domain/scoring/case'
import { ConflictChoice } from '@/app/_components/ui/conflict-choice'
import { observationOf, partsOf } from './cell-entry'
import type { LiveMark } from './live-marks'
import type { Report } from './report-form'
import { EntryText } from './entry-text'
import type { ReportFormState } from './use-report-form'
import { ownValueText, targetWords } from './value-text'
import classes from './field-row.module.css'

type Field = Report['fields'][number]

/** One indicator's row: what it is, what stands beside it, its fields, its marks so far, its note. */
export function FieldRow({
  field,
  form,
  mark,
  writable,
}: {
  field: Field
  form: ReportFormState
  mark: LiveMark
  writable: boolean
}) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const { indicator } = field
  const { code, scoring } = indicator
  const { state, store } = form.autosave
  const cell = form.entries[code]
  const clash = state.clashes[code]
  if (!cell) return null
  const name = nameOf(indicator, locale)
  const unit = locale === 'en' ? indicator.unitEn : indicator.unit
  const definition = locale === 'en' ? indicator.definitionEn : indicator.definition
  const observation = observationOf(scoring.kind, cell) ?? null
  const multiplier = scoring.multiplier ?? RATIO_MULTIPLIER
  const value = ownValueText(observation, multiplier)
  const { numerator, denominator } = cell.figures
  const over =
    scoring.kind === 'ratio' &&
    multiplier === 100 &&
    numerator != null &&
    denominator != null &&
    numerator > denominator
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <span className={classes.code}>{code}</span> {name}
        {definition ? (
          <details className={classes.definition}>
            <summary>{t('definition')}</summary>
            {definition}
          </details>
        ) : null}
        {field.returned ? (
          <p className={classes.returned} role="note">
            {t('returnedField', { reason: field.returned })}
          </p>
        ) : null}
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
      <td>
        <div className={classes.fields}>
          {partsOf(scoring.kind).map((part, at) => (
            <FigureInput
              key={part}
              aria-label={`${name} ${part === 'value' ? t('amount') : t(part === 'numerator' ? 'numerator' : 'denominator')}`}
              leftSection={at === 1 ? '/' : undefined}
              size="sm"
              className={classes.figure}
              value={cell.figures[part] ?? null}
              negative={part === 'value' && scoring.kind === 'amount'}
              readOnly={!writable}
              onChange={(figure) =>
                store.type(code, { ...cell, figures: { ...cell.figures, [part]: figure } })
              }
              onProblem={(problem) => form.markInvalid(`${code} ${part}`, problem !== null)}
              onBlur={() => void store.flush()}
            />
          ))}
          {scoring.kind === 'ratio' ? (
            <output className={classes.rate} aria-label={t('rate')}>
              {value === null ? '—' : `${value}${value === '—' ? '' : unit}`}
            </output>
          ) : (
            <span className={classes.rate}>{unit}</span>
          )}
        </div>
        {over ? <p className={classes.over}>{t('over')}</p> : null}
        {clash ? (
          <ConflictChoice
            yours={<EntryText entry={cell} kind={scoring.kind} multiplier={multiplier} />}
            theirs={<EntryText entry={clash.entry} kind={scoring.kind} multiplier={multiplier} />}
            by={clash.by}
            at={clash.at}
            onKeepMine={() => store.keepMine(code)}
            onTakeTheirs={() => store.takeTheirs(code)}
          />
        ) : null}
      </td>
      <td className={table.number} data-label={t('marks')}>
        <MarkText mark={mark} />
      </td>
      <td>
        <Textarea
          aria-label={`${name} ${t('note')}`}
          placeholder={writable ? t('addNote') : ''}
          title={t('noteHint')}
          size="sm"
          autosize
          minRows={1}
          maxLength={500}
          readOnly={!writable}
          value={cell.note}
          onChange={(event) => store.type(code, { ...cell, note: event.currentTarget.value })}
          onBlur={() => void store.flush()}
        />
      </td>
    </tr>
  )
}

function TargetText({
  target,
  direction,
  unit,
}: {
  target: Target | undefined
  direction: 'higher' | 'lower' | 'range'
  unit: string
}) {
  const t = useTranslations('reports')
  if (target === undefined) return '—'
  const words = targetWords(target)
  switch (words.is) {
    case 'number':
      return t(direction === 'lower' ? 'atMost' : 'atLeast', { value: String(words.value), unit })
    case 'range':
      return t('between', { lo: String(words.lo), hi: String(words.hi), unit })
    case 'reference':
      return t('reference')
  }
}

function MarkText({ mark }: { mark: LiveMark }) {
  const t = useTranslations('reports')
  switch (mark.is) {
    case 'none':
      return '—'
    case 'needsOthers':
      return <span className={table.soft}>{t('dependsOnOthers')}</span>
    case 'marks':
      if (mark.marks === null) return '—'
      return (
        <output data-full={mark.points !== null && mark.marks >= mark.points} className={classes.marks}>
          {mark.marks.toFixed(2)}
          <span className={table.soft}>/{mark.points}</span>
        </output>
      )
  }
}
