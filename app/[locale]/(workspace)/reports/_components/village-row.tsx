'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FaultText } from '@/app/_components/ui/cell/fault-text'
import { fieldId } from '@/app/_components/ui/cell/field-id'
import { FigureField } from '@/app/_components/ui/cell/figure-field'
import { placesOf } from '@/app/_components/ui/cell/cell-entry'
import { ConflictChoice } from '@/app/_components/ui/conflict-choice'
import table from '@/app/_components/ui/table.module.css'
import { useProblemText } from '@/app/_components/ui/use-problem-text'
import { nameOf } from '@/app/_i18n/name-of'
import { EntryText } from './entry-text'
import { FieldHints } from './field-hints'
import type { Field } from './field-row'
import { PastFigure } from './past-figure'
import type { VillageLine } from './report-cells'
import type { ReportFormState } from './use-report-form'
import { ownValueText } from './value-text'
import classes from './village-table.module.css'

/** One village's figures of an indicator, with what they make and what it reported last period. */
export function VillageRow({
  field: { indicator },
  village,
  line,
  form,
  unit,
  writable,
  wordOf,
}: {
  field: Field
  village: NonNullable<Field['villages']>[number]
  line: VillageLine
  form: ReportFormState
  unit: string
  writable: boolean
  wordOf: (field: string) => string
}) {
  const t = useTranslations('reports.villages')
  const reports = useTranslations('reports')
  const locale = useLocale()
  const problemText = useProblemText()
  const { code, scoring } = indicator
  const { state, store } = form.autosave
  const { cell, entry, observation } = line
  const [clash, refused] = [state.clashes[cell], state.refused[cell]]
  const name = nameOf(village, locale)
  const rate = scoring.kind === 'ratio' || scoring.kind === 'poll' ? ownValueText(scoring, observation) : null
  return (
    <tr data-state={clash || refused ? 'alert' : cell in state.drafts ? 'draft' : undefined}>
      <th scope="row">{name}</th>
      {placesOf(scoring, entry.input).map((place, at) => (
        <td key={place.key} className={table.number} data-label={wordOf(place.key)}>
          <FigureField
            scoring={scoring}
            entry={entry}
            place={place}
            column={String(at)}
            data={{ row: village.id, indicator: code }}
            id={fieldId(code, place.key, village.id)}
            label={t('cell', { indicator: code, village: name, field: wordOf(place.key) })}
            size="xs"
            className={place.list ? classes.several : classes.figure}
            writable={writable}
            onChange={(next) => store.type(cell, next)}
            onLeave={() => void store.flush()}
          />
        </td>
      ))}
      <td className={table.number} data-label={reports('rate')}>
        {rate === null || rate === '—' ? rate : `${rate}${unit}`}
      </td>
      <td className={`${table.number} ${table.soft}`} data-label={reports('before')}>
        <PastFigure scoring={scoring} observation={village.before} />
      </td>
      <td className={classes.words}>
        {observation === null && entry.unread === undefined && writable ? (
          <span className={table.soft}>{t('notReported')}</span>
        ) : null}
        <FieldHints scoring={scoring} entry={entry} before={village.before} />
        <FaultText scoring={scoring} entry={entry} />
        {refused ? <p role="alert">{problemText(refused)}</p> : null}
        {clash ? (
          <ConflictChoice
            yours={<EntryText entry={entry} scoring={scoring} unit={unit} />}
            theirs={<EntryText entry={clash.entry} scoring={scoring} unit={unit} />}
            by={clash.by}
            at={clash.at}
            onKeepMine={() => store.keepMine(cell)}
            onTakeTheirs={() => store.takeTheirs(cell)}
          />
        ) : null}
      </td>
    </tr>
  )
}
