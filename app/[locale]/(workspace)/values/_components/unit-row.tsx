'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import {
  type CellEntry,
  faultOf,
  isHalfManual,
  observationOf,
  placesOf,
} from '@/app/_components/ui/cell/cell-entry'
import { cellOf } from '@/app/_components/ui/cell/cell-name'
import { ChecklistFields } from '@/app/_components/ui/cell/checklist-fields'
import { FaultText } from '@/app/_components/ui/cell/fault-text'
import { fieldId } from '@/app/_components/ui/cell/field-id'
import { FigureField } from '@/app/_components/ui/cell/figure-field'
import { NoteField } from '@/app/_components/ui/cell/note-field'
import { ConflictChoice } from '@/app/_components/ui/conflict-choice'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { observedValue } from '@/app/_components/ui/observation-words'
import table from '@/app/_components/ui/table.module.css'
import { useChangeWords } from '@/app/_components/ui/use-change-words'
import { useProblemText } from '@/app/_components/ui/use-problem-text'
import { nameOf } from '@/app/_i18n/name-of'
import { RATIO_MULTIPLIER } from '@/server/domain/run/own-value'
import type { Observation } from '@/server/domain/scoring/case'
import { figuresText } from '@/server/domain/value/parse-figure'
import { GridRowChecks } from './grid-checks'
import type { Grid, useGrid } from './use-grid'
import classes from './values.module.css'

/** One unit's cell of an indicator: its fields, what they make, and below them whatever there is to say of it. */
export function UnitRow({
  indicator,
  unit,
  entry,
  before,
  work,
  readOnly,
  makesValue,
  columns,
  noting,
  wordOf,
}: {
  indicator: Grid['indicators'][number]
  unit: Grid['units'][number]
  entry: CellEntry
  before: Observation | null
  work: ReturnType<typeof useGrid>
  readOnly: boolean
  makesValue: boolean
  columns: number
  /** Whether a field for the note stands open. */
  noting: boolean
  wordOf: (field: string) => string
}) {
  const t = useTranslations('values')
  const notes = useTranslations('entry.noting')
  const common = useTranslations('common')
  const locale = useLocale()
  const changeWords = useChangeWords()
  const problemText = useProblemText()
  const { code, scoring } = indicator
  const { state, store } = work.autosave
  const cell = cellOf(unit.id, code)
  const name = nameOf(unit, locale)
  const word = locale === 'en' ? indicator.unitEn : indicator.unit
  const observation = observationOf(scoring, entry) ?? null
  const [clash, refused] = [state.clashes[cell], state.refused[cell]]
  const { input } = entry
  const over =
    input.kind === 'ratio' && input.numerator !== null && input.numerator > (input.denominator ?? Infinity)
  const hint = over ? t('over') : changeWords(before, observation, scoring.multiplier ?? RATIO_MULTIPLIER)
  const type = (next: CellEntry) => store.type(cell, next)
  const leave = () => void store.flush()
  const rowState = clash || refused ? 'clash' : cell in state.drafts ? 'draft' : undefined
  const below = (key: string, content: ReactNode, className?: string) => (
    <tr key={key} data-state={rowState}>
      <td colSpan={columns} className={className ?? classes.below}>
        {content}
      </td>
    </tr>
  )
  const missing = <span className={table.soft}>{common('missing')}</span>
  return (
    <>
      <tr data-state={rowState}>
        <th scope="row">{name}</th>
        {input.kind === 'checklist' ? (
          <td className={classes.checklist}>
            {readOnly ? (
              <ObservationText scoring={scoring} observation={observation} />
            ) : (
              <ChecklistFields
                scoring={scoring}
                name={`${code} ${name}`}
                unit=""
                entry={entry}
                present={input.present}
                writable
                idOf={(field) => fieldId(code, field, unit.id)}
                data={{ row: unit.id, indicator: code }}
                onChange={type}
                onLeave={leave}
              />
            )}
          </td>
        ) : (
          placesOf(scoring, input).map((place) => (
            <td key={place.key} className={table.number}>
              {readOnly ? (
                ((place.list ? figuresText(place.list.figures) || null : place.value) ?? missing)
              ) : (
                <FigureField
                  scoring={scoring}
                  entry={entry}
                  place={place}
                  column={`${code} ${place.key}`}
                  data={{ row: unit.id, indicator: code }}
                  id={fieldId(code, place.key, unit.id)}
                  label={t('cell', { indicator: code, unit: name, field: wordOf(place.key) })}
                  size="xs"
                  className={place.list ? classes.list : classes.field}
                  onChange={type}
                  onLeave={leave}
                />
              )}
            </td>
          ))
        )}
        {makesValue ? (
          <td className={table.number} data-over={over || undefined} title={over ? t('over') : undefined}>
            {observation === null ? '' : (observedValue(scoring, observation, '') ?? t('notApplicable'))}
          </td>
        ) : null}
      </tr>
      <GridRowChecks unitId={unit.id} code={code} columns={columns} />
      {readOnly ? null : <Fault scoring={scoring} entry={entry} below={below} />}
      {hint === null ? null : below('hint', hint, classes.over)}
      {refused ? below('refused', <p role="alert">{problemText(refused)}</p>, classes.refused) : null}
      {noting && !readOnly
        ? below(
            'note',
            <NoteField
              id={fieldId(code, 'note', unit.id)}
              row={unit.id}
              indicator={code}
              label={notes('of', { indicator: `${code} ${name}` })}
              value={entry.note}
              onChange={(note) => type({ ...entry, note })}
              onLeave={leave}
            />,
          )
        : null}
      {readOnly && entry.note ? below('note', entry.note) : null}
      {clash
        ? below(
            'clash',
            <ConflictChoice
              yours={<Said entry={entry} indicator={indicator} unit={word} />}
              theirs={<Said entry={clash.entry} indicator={indicator} unit={word} />}
              by={clash.by}
              at={clash.at}
              onKeepMine={() => store.keepMine(cell)}
              onTakeTheirs={() => store.takeTheirs(cell)}
            />,
            classes.clash,
          )
        : null}
    </>
  )
}

function Fault({
  scoring,
  entry,
  below,
}: {
  scoring: Grid['indicators'][number]['scoring']
  entry: CellEntry
  below: (key: string, content: ReactNode) => ReactNode
}) {
  if (faultOf(scoring, entry) === null && !isHalfManual(scoring, entry)) return null
  return below('fault', <FaultText scoring={scoring} entry={entry} />)
}

function Said({
  entry,
  indicator: { scoring },
  unit,
}: {
  entry: CellEntry
  indicator: Grid['indicators'][number]
  unit: string
}) {
  const t = useTranslations('entry.observation')
  const observation = observationOf(scoring, entry) ?? null
  const reasoned = observation !== null && 'reason' in observation
  return (
    <>
      <ObservationText scoring={scoring} observation={observation} unit={unit} />
      {entry.note.trim() && !reasoned ? <div>{t('note', { note: entry.note })}</div> : null}
    </>
  )
}
