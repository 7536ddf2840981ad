'use client'

import { useTranslations } from 'next-intl'
import { FigureInput } from '@/app/_components/ui/figure-input'
import { type CellEntry, fieldId, partsOf, withFigure } from './cell-entry'
import type { Report } from './report-form'
import { ownValueText } from './value-text'
import { RATIO_MULTIPLIER } from '@/server/domain/run/own-value'
import type { Observation } from '@/server/domain/scoring/case'
import classes from './field-row.module.css'

/** One cell's fields side by side with what they make: numerator, denominator and rate, or a figure and its unit. */
export function FigureFields({
  indicator: { code, scoring },
  name,
  unit,
  entry,
  observation,
  writable,
  onChange,
  onLeave,
}: {
  indicator: Report['fields'][number]['indicator']
  name: string
  unit: string
  entry: CellEntry
  observation: Observation | null
  writable: boolean
  onChange: (entry: CellEntry) => void
  onLeave: () => void
}) {
  const t = useTranslations('reports')
  const common = useTranslations('common')
  const value = ownValueText(observation, scoring.multiplier ?? RATIO_MULTIPLIER)
  const word = (part: string) =>
    part === 'numerator' || part === 'denominator' || part === 'reported' || part === 'verified'
      ? t(part)
      : t('amount')
  return (
    <div className={classes.fields}>
      {partsOf(scoring.kind).map((part, at) => (
        <FigureInput
          key={part}
          id={fieldId(code, part)}
          data-row={code}
          data-field={part}
          data-column={at}
          aria-label={`${name} ${word(part)}`}
          leftSection={at === 1 && scoring.kind === 'ratio' ? '/' : undefined}
          placeholder={
            writable ? (scoring.kind === 'discrepancy' ? word(part) : undefined) : common('missing')
          }
          size="sm"
          className={classes.figure}
          value={entry.figures[part] ?? null}
          unread={entry.unread?.[part]}
          negative={part === 'value' && scoring.kind === 'amount'}
          readOnly={!writable}
          onChange={(figure, unread) => onChange(withFigure(entry, part, figure, unread))}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={onLeave}
        />
      ))}
      {scoring.kind === 'ratio' || scoring.kind === 'discrepancy' ? (
        <output className={classes.rate} aria-label={`${name} ${t('rate')}`}>
          {value === null ? '—' : `${value}${value === '—' ? '' : unit}`}
        </output>
      ) : (
        <span className={classes.unit}>{unit}</span>
      )}
    </div>
  )
}
