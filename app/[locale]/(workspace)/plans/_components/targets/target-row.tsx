'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { figureText } from '@/server/domain/value/parse-figure'
import type { Target } from '@/server/domain/scoring/case'
import { grown, type RowTargets, sameTargets, type TargetColumn } from './grid-of'
import { ALL_UNITS, fieldOf } from './places'
import { TargetCell } from './target-cell'
import { targetText } from './target-text'
import type { LastValues } from './targets-grid'
import classes from './targets.module.css'

interface RowProps {
  row: string
  name: string
  columns: readonly TargetColumn[]
  targets: RowTargets
  last: LastValues
  growth: number | null
  /** The column in which somebody works, while a growth is proposed there. */
  active: string | null
  readOnly: boolean
  onTake: (row: string, column: string, target: Target | null) => void
}

const sameRow = ({ targets, ...before }: RowProps, { targets: now, ...after }: RowProps): boolean =>
  (Object.keys(before) as (keyof typeof before)[]).every((name) => before[name] === after[name]) &&
  sameTargets(targets, now)

/** One unit's targets. A row is drawn again only where something of it has changed, and of it only those cells. */
export const TargetRow = memo(function TargetRow({
  row,
  name,
  columns,
  targets,
  last,
  growth,
  active,
  readOnly,
  onTake,
}: RowProps) {
  const t = useTranslations('targets')
  const unit = row === ALL_UNITS ? null : row
  return (
    <tr className={unit === null ? classes.all : undefined}>
      <th scope="row">{name}</th>
      {columns.map((column, at) => {
        const own = targets.own[at] ?? null
        const from = targets.from[at] ?? null
        const of = last[column.code]
        const county = of?.county ?? null
        const before = unit === null ? (county ?? meanOf(of?.units)) : (of?.units[unit] ?? null)
        return (
          <td key={column.code}>
            <TargetCell
              id={fieldOf(row, column.code)}
              row={row}
              column={column.code}
              label={t('label', { unit: name, indicator: column.code })}
              own={targetText(own)}
              placeholder={targetText(own === null ? from : null) ?? t('reference')}
              last={
                before === null
                  ? null
                  : t(unit !== null ? 'last' : county === null ? 'lastMean' : 'lastCounty', {
                      value: figureText(Math.trunc(before * 100) / 100),
                    })
              }
              proposed={
                unit === null || before === null || growth === null || active !== column.code
                  ? null
                  : `→ ${figureText(grown(before, growth, column.direction))}`
              }
              direction={column.direction}
              readOnly={readOnly}
              onTake={onTake}
            />
          </td>
        )
      })}
    </tr>
  )
}, sameRow)

/** The mean of what the units had last year; null where nobody had anything. */
function meanOf(values: Readonly<Record<string, number | null>> | undefined): number | null {
  const known = Object.values(values ?? {}).filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}
