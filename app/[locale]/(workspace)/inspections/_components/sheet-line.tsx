'use client'

import { Textarea } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ConflictChoice } from '@/app/_components/ui/conflict-choice'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { problemOf, useProblemText } from '@/app/_components/ui/use-problem-text'
import { nameOf } from '@/app/_i18n/name-of'
import type { SheetLine as Line } from '@/server/domain/inspection/sheet-lines'
import { LineInput } from './line-input'
import { MarksText } from './marks-text'
import { lineId, reasonId } from './go-to-line'
import { observationOf, type SheetEntry, withInput } from './sheet-entry'
import classes from './sheet.module.css'
import type { useSheet } from './use-sheet'

/** One line of the sheet: its fields, the marks they make, and the reason where marks are lost. */
export function SheetLine({
  line,
  place,
  level,
  rule,
  work,
}: {
  line: Line
  place: number
  /** Of its heading: under a group's, or under the sheet's. */
  level: 2 | 3
  rule: ReactNode
  work: ReturnType<typeof useSheet>
}) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const problemText = useProblemText()
  const { store, state } = work.autosave
  const entry = work.entries.get(line.code)
  if (!entry) return null
  const name = nameOf(line, locale)
  const points = typeof line.scoring.points === 'number' && line.is === 'item' ? line.scoring.points : null
  const marks = work.score.items[line.code] ?? null
  const isObserved = work.observations.has(line.code)
  const lacksReason = work.withoutReason.includes(line.code)
  const asksReason = lacksReason || entry.reason !== '' || line.scoring.kind === 'manual'
  const clash = state.clashes[line.code]
  const refusal = state.refused[line.code]
  const Heading = `h${level}` as const
  const words = (shown: SheetEntry) => (
    <>
      <ObservationText scoring={line.scoring} observation={observationOf(line.scoring, shown)} />
      {shown.reason ? <p className={classes.hint}>{shown.reason}</p> : null}
    </>
  )
  return (
    <li
      id={lineId(line.code)}
      className={classes.line}
      data-state={lacksReason || clash || refusal ? 'alert' : isObserved ? 'done' : undefined}
    >
      <div className={classes.lineHead}>
        <Heading>
          {place}. {name}
        </Heading>
        <MarksText
          points={points}
          marks={marks}
          state={!isObserved ? 'empty' : marks === null ? 'notApplicable' : 'scored'}
        />
      </div>
      {rule ? <p className={classes.hint}>{rule}</p> : null}
      <LineInput
        name={name}
        scoring={line.scoring}
        input={entry.input}
        unread={entry.unread}
        onChange={(input, field) => work.type(line.code, withInput(entry, input, field))}
        onLeave={() => void store.flush()}
      />
      {asksReason ? (
        <Textarea
          id={reasonId(line.code)}
          label={t('reason')}
          description={t('reasonHint')}
          error={lacksReason ? t('reasonMissing') : undefined}
          autosize
          minRows={2}
          maxLength={500}
          value={entry.reason}
          onChange={(event) => work.type(line.code, { ...entry, reason: event.currentTarget.value })}
          onBlur={() => void store.flush()}
          classNames={{ input: classes.reason }}
        />
      ) : null}
      {refusal ? (
        <p role="alert" className={classes.refusal}>
          {problemOf(refusal)?.code === 'personalData' ? t('reasonPersonal') : problemText(refusal)}
        </p>
      ) : null}
      {clash ? (
        <ConflictChoice
          yours={words(entry)}
          theirs={words(clash.entry)}
          by={clash.by}
          at={clash.at}
          onKeepMine={() => store.keepMine(line.code)}
          onTakeTheirs={() => store.takeTheirs(line.code)}
        />
      ) : null}
    </li>
  )
}
