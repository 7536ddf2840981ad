'use client'

import { useTranslations } from 'next-intl'
import { FigureInput } from '@/app/_components/ui/figure-input'
import { FiguresInput } from '@/app/_components/ui/figures-input'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { type CellEntry, type CellField, withFigure, withFigures } from './cell-entry'

/** One field of a cell, for a figure or several, as the grid's keys and pasting know it. Needs the area `entry`. */
export function FigureField({
  scoring,
  entry,
  place: { key, value, list },
  column,
  data,
  id,
  label,
  size,
  className,
  placeholder,
  slash = false,
  writable = true,
  onChange,
  onLeave,
}: {
  scoring: IndicatorScoring
  entry: CellEntry
  place: CellField
  /** Fields with the same one stand under each other. */
  column: string
  data: { row: string; indicator: string }
  id: string
  label: string
  size: 'xs' | 'sm'
  className: string | undefined
  placeholder?: string | undefined
  slash?: boolean
  writable?: boolean
  onChange: (entry: CellEntry) => void
  onLeave: () => void
}) {
  const t = useTranslations('entry.fields')
  const common = useTranslations('common')
  const shared = {
    id,
    'data-row': data.row,
    'data-indicator': data.indicator,
    'data-field': key,
    'data-column': column,
    'aria-label': label,
    size,
    className,
    unread: entry.unread?.[key],
    readOnly: !writable,
    onFocus: (event: { currentTarget: HTMLInputElement }) => event.currentTarget.select(),
    onBlur: onLeave,
  }
  if (list)
    return (
      <FiguresInput
        {...shared}
        placeholder={writable ? t('listHint') : common('missing')}
        title={t(list.sizes ? 'sizesHint' : 'listHint')}
        value={list.figures}
        sizes={list.sizes}
        onChange={(figures, unread) => onChange(withFigures(entry, key, figures, unread))}
      />
    )
  return (
    <FigureInput
      {...shared}
      leftSection={slash ? '/' : undefined}
      placeholder={writable ? placeholder : common('missing')}
      value={value}
      negative={scoring.kind === 'amount' || scoring.kind === 'manual'}
      onChange={(figure, unread) => onChange(withFigure(entry, key, figure, unread))}
    />
  )
}
