'use client'

import { useTranslations } from 'next-intl'
import { type CellEntry, observationOf, placesOf } from '@/app/_components/ui/cell/cell-entry'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { figuresText } from '@/server/domain/value/parse-figure'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'

/** An entry in words: its figures, the value they make, its note; of what is not finished, what was typed so far. */
export function EntryText({
  entry,
  scoring,
  unit,
}: {
  entry: CellEntry
  scoring: IndicatorScoring
  unit?: string | undefined
}) {
  const t = useTranslations('reports')
  const observation = observationOf(scoring, entry)
  const typed = placesOf(scoring, entry.input).map(
    ({ key, value, list }) =>
      entry.unread?.[key] ?? (list ? figuresText(list.figures) || '—' : (value ?? '—')),
  )
  const manual = observation !== null && observation !== undefined && 'reason' in observation
  return (
    <>
      {observation === undefined ? (
        typed.join(' / ')
      ) : (
        <ObservationText scoring={scoring} observation={observation} unit={unit?.trim()} />
      )}
      {entry.note.trim() && !manual ? <div>{`${t('note')}: ${entry.note}`}</div> : null}
    </>
  )
}
