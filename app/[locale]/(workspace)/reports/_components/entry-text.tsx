'use client'

import { useTranslations } from 'next-intl'
import { type CellEntry, observationOf, partsOf } from './cell-entry'
import { ownValueText } from './value-text'

/** An entry in words: its figures, the value they make, its note. */
export function EntryText({
  entry,
  kind,
  multiplier,
  unit = '',
}: {
  entry: CellEntry
  kind: string
  multiplier: number
  unit?: string
}) {
  const t = useTranslations('reports')
  const figures = partsOf(kind).map((part) => {
    const value = entry.figures[part] ?? null
    return value === null ? '—' : String(value)
  })
  const value =
    kind === 'ratio' || kind === 'discrepancy'
      ? ownValueText(observationOf(kind, entry) ?? null, multiplier)
      : null
  return (
    <>
      {figures.join(' / ')}
      {value === null ? null : ` = ${value}${value === '—' ? '' : unit}`}
      {entry.note.trim() ? <div>{`${t('note')}: ${entry.note}`}</div> : null}
    </>
  )
}
