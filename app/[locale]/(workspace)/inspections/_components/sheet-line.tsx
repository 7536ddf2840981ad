'use client'

import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { ConflictChoice } from '@/app/_components/ui/conflict-choice'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { textOf } from '@/app/_components/ui/text-of'
import { nameOf } from '@/app/_i18n/name-of'
import { isUnscored, type SheetLine as Line } from '@/server/domain/inspection/sheet-lines'
import { findPersonalData } from '@/server/domain/value/personal-data'
import { CellState } from './cell-state'
import { ConflictPanel } from './conflict-panel'
import { lineId, reasonId } from './go-to-line'
import { LineInput } from './line-input'
import { LinePhotos } from './line-photos'
import { MarksText } from './marks-text'
import { contentOfEntry, deducted, type SheetEntry, withInput } from './sheet-entry'
import { SettledNote } from './settled-note'
import classes from './sheet.module.css'
import type { SheetCell, SheetWork } from './use-sheet'

/** One line of the sheet in the village that is shown: its fields, the marks they make, the reason where marks are lost. */
export function SheetLine({
  line,
  cells,
  place,
  level,
  rule,
  work,
}: {
  line: Line
  /** The line's places here: one, or one for each inspector where their marks are combined. */
  cells: readonly SheetCell[]
  place: number
  /** Of its heading: under a group's, or under the sheet's. */
  level: 2 | 3
  rule: ReactNode
  work: SheetWork
}) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const [rater, setRater] = useState(work.account.id)
  const own = cells.find(({ raterId }) => raterId === rater)
  const cell = own ?? cells[0]
  const entry = cell && work.entries.get(cell.key)
  if (!cell || !entry) return null
  const name = nameOf(line, locale)
  const points = typeof line.scoring.points === 'number' && line.is === 'item' ? line.scoring.points : null
  const marks = work.score.items[line.code] ?? null
  const open = work.missing.some((one) => one.key === cell.key)
  const lacksReason = work.withoutReason.some((one) => one.key === cell.key)
  const asksReason = lacksReason || entry.reason !== '' || line.scoring.kind === 'manual'
  const refusal = work.refusedIn(cell)
  const clash = work.autosave.state.clashes[cell.key]
  const Heading = `h${level}` as const
  const { store } = work.autosave
  const raters = cells.flatMap(({ raterId }) => raterId ?? [])
  const words = (shown: SheetEntry) => {
    const content = contentOfEntry(line.scoring, shown)
    return (
      <>
        <ObservationText scoring={line.scoring} observation={content.observation} />
        {content.reason ? <p className={classes.hint}>{content.reason}</p> : null}
      </>
    )
  }
  return (
    <li
      id={lineId(cell.key)}
      className={classes.line}
      data-state={lacksReason || refusal || cell.conflict || clash ? 'alert' : open ? undefined : 'done'}
    >
      <div className={classes.lineHead}>
        <Heading>
          {place}. {name}
        </Heading>
        <MarksText
          points={points}
          marks={marks}
          unscored={isUnscored(line)}
          state={
            work.settled.lines.get(line.code)?.is === 'nothing'
              ? 'empty'
              : marks === null
                ? 'notApplicable'
                : 'scored'
          }
        />
      </div>
      {rule ? <p className={classes.hint}>{rule}</p> : null}
      <SettledNote line={line} work={work} />
      {raters.length > 1 ? (
        <RaterChoice cells={cells} rater={cell.raterId ?? ''} onRater={setRater} work={work} />
      ) : null}
      {cell.conflict ? <ConflictPanel cell={cell} work={work} /> : null}
      <LineInput
        name={`${name} ${cell.key}`}
        line={line}
        input={entry.input}
        unread={entry.unread}
        counters={cell.villageId !== null}
        reported={
          work.sheet.reported.find((one) => one.line === line.code && one.village === cell.villageId)
            ?.figure ?? null
        }
        onChange={(input, field) => work.type(cell.key, withInput(entry, input, field))}
        onLeave={() => void store.flush()}
      />
      {deducted(line.scoring, entry).map((item) => {
        const label = textOf(item.name, item.code, locale)
        return (
          <TextInput
            key={item.code}
            label={t('deductionNote', { item: label })}
            maxLength={200}
            value={entry.notes[item.code] ?? ''}
            onChange={(event) =>
              work.type(cell.key, {
                ...entry,
                notes: { ...entry.notes, [item.code]: event.currentTarget.value },
              })
            }
            onBlur={() => void store.flush()}
            classNames={{ input: classes.reason }}
          />
        )
      })}
      {asksReason ? (
        <Textarea
          id={reasonId(cell.key)}
          label={t('reason')}
          description={t('reasonHint')}
          error={
            findPersonalData(entry.reason) !== null
              ? t('reasonPersonalShort')
              : lacksReason
                ? t('reasonMissing')
                : undefined
          }
          autosize
          minRows={2}
          maxLength={500}
          value={entry.reason}
          onChange={(event) => work.type(cell.key, { ...entry, reason: event.currentTarget.value })}
          onBlur={() => void store.flush()}
          classNames={{ input: classes.reason }}
        />
      ) : null}
      <CellState cell={cell} refusal={refusal} work={work} />
      {clash ? (
        <ConflictChoice
          yours={words(entry)}
          theirs={words(clash.entry)}
          by={clash.by}
          at={clash.at}
          onKeepMine={() => store.keepMine(cell.key)}
          onTakeTheirs={() => store.takeTheirs(cell.key)}
        />
      ) : null}
      <LinePhotos line={line.code} village={cell.villageId} name={name} work={work} />
    </li>
  )
}

/** Whose marks are entered, and what the others gave. */
function RaterChoice({
  cells,
  rater,
  onRater,
  work,
}: {
  cells: readonly SheetCell[]
  rater: string
  onRater: (rater: string) => void
  work: SheetWork
}) {
  const t = useTranslations('inspections')
  const format = useFormatter()
  const settled = work.settled.lines.get(cells[0]?.line.code ?? '')
  const village = cells[0]?.villageId ?? null
  const given =
    settled?.is === 'marks' ? settled.villages.find((one) => one.villageId === village)?.raters : undefined
  const nameOfRater = (id: string) =>
    work.sheet.raters.find((one) => one.id === id)?.name ??
    cells.find(({ raterId }) => raterId === id)?.heads[0]?.raterName ??
    work.account.name
  return (
    <div className={classes.raters}>
      <NativeSelect
        label={t('rater')}
        value={rater}
        onChange={(event) => onRater(event.currentTarget.value)}
        data={cells.flatMap(({ raterId }) =>
          raterId === null ? [] : [{ value: raterId, label: nameOfRater(raterId) }],
        )}
      />
      <p className={classes.hint}>
        {(given ?? [])
          .map(
            ({ raterId, marks }) =>
              `${nameOfRater(raterId)} ${format.number(marks, { maximumFractionDigits: 2 })}`,
          )
          .join(' · ')}
      </p>
    </div>
  )
}
