'use client'

import { useTranslations } from 'next-intl'
import { observedValue } from '@/app/_components/ui/observation-words'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { type CellEntry, observationOf, placesOf } from './cell-entry'
import { ChecklistFields } from './checklist-fields'
import { FaultText } from './fault-text'
import { FigureField } from './figure-field'
import { useFieldWords } from './use-field-words'
import classes from './observation-fields.module.css'

export interface ObservationFieldsProps {
  scoring: IndicatorScoring
  /** What stands before each field's name for those who hear it: the indicator, the village. */
  name: string
  /** The plan's word for the unit, as it follows a figure. */
  unit: string
  entry: CellEntry
  writable: boolean
  idOf: (field: string) => string
  /** What the form's keys and pasting find a field by. */
  data: { row: string; indicator: string }
  onChange: (entry: CellEntry) => void
  onLeave: () => void
}

const RATES: readonly string[] = ['ratio', 'poll', 'discrepancy']

/**
 * One cell's fields by the kind of its observation, with what they make: numerator, denominator and rate; one figure and
 * its unit; counts per item or answer; scores; a checklist. The page's `Interactive` needs the area `entry`.
 */
export function ObservationFields(props: ObservationFieldsProps) {
  const { scoring, name, unit, entry, writable, idOf, data, onChange, onLeave } = props
  const t = useTranslations('entry.fields')
  const wordOf = useFieldWords(scoring)
  const { input } = entry
  if (input.kind === 'checklist') return <ChecklistFields {...props} present={input.present} />
  const places = placesOf(scoring, input)
  if (places.length === 0) return <p className={classes.unit}>{t('noItems')}</p>
  const inLines = input.kind === 'counts' || input.kind === 'answers' || input.kind === 'scores'
  const observation = observationOf(scoring, entry) ?? null
  const value = observation && observedValue(scoring, observation, '')
  const isRate = RATES.includes(scoring.kind)
  const sign = scoring.kind === 'ratio' ? unit : isRate ? '%' : ''
  const field = (place: (typeof places)[number], at: number) => (
    <FigureField
      key={place.key}
      scoring={scoring}
      entry={entry}
      place={place}
      // Of a list each line is a line of the form; side by side they are its columns.
      column={inLines ? '0' : String(at)}
      data={data}
      id={idOf(place.key)}
      label={`${name} ${wordOf(place.key)}`}
      size="sm"
      className={place.list ? classes.several : classes.figure}
      placeholder={scoring.kind === 'discrepancy' ? wordOf(place.key) : undefined}
      slash={at === 1 && scoring.kind === 'ratio'}
      writable={writable}
      onChange={onChange}
      onLeave={onLeave}
    />
  )
  return (
    <>
      <div className={inLines ? classes.lines : classes.fields}>
        {inLines
          ? places.map((place) => (
              <div key={place.key} className={classes.line}>
                <span aria-hidden="true">{wordOf(place.key)}</span>
                {field(place, 0)}
              </div>
            ))
          : places.map(field)}
        {isRate || input.kind === 'scores' ? (
          <output className={classes.rate} aria-label={`${name} ${t(isRate ? 'rate' : 'mean')}`}>
            {value === null ? '—' : `${value}${sign}`}
          </output>
        ) : (
          <span className={classes.unit}>{inLines ? '' : unit}</span>
        )}
      </div>
      <FaultText scoring={scoring} entry={entry} />
    </>
  )
}
