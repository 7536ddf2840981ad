'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { figureText } from '@/server/domain/value/parse-figure'
import type { Parts } from '@/server/domain/plan/document/parts'
import { summaryOf, type TargetColumn } from './grid-of'
import type { GridUnit } from './units-of'
import classes from './targets.module.css'

/** Where the units' targets stand together, and against what the superior asks of the whole county. */
export const SummaryRow = memo(function SummaryRow({
  columns,
  parts,
  units,
  period,
}: {
  columns: readonly TargetColumn[]
  parts: Parts
  units: readonly GridUnit[]
  period: string | null
}) {
  const t = useTranslations('targets')
  const codes = units.map(({ code }) => code)
  return (
    <tr>
      <th scope="row">{t('together')}</th>
      {columns.map((column) => {
        const summary = summaryOf(parts, column, codes, period)
        const superior = period === null ? (column.content.superior?.target ?? null) : null
        const by = summary && superior !== null ? Math.round((summary.figure - superior) * 1e4) / 1e4 : null
        return (
          <td key={column.code}>
            {summary ? t(summary.kind, { figure: figureText(summary.figure) }) : null}
            {superior === null ? null : (
              <span className={classes.beside}>
                {t('superior', { figure: figureText(superior) })}
                <br />
                {by === null
                  ? null
                  : by === 0
                    ? t('met')
                    : t(by < 0 ? 'behind' : 'ahead', { by: figureText(Math.abs(by)) })}
              </span>
            )}
          </td>
        )
      })}
    </tr>
  )
})
