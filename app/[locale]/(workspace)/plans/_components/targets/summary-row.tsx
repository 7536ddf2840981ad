'use client'

import { useTranslations } from 'next-intl'
import { figureText } from '@/server/domain/value/parse-figure'
import type { Parts } from '@/server/domain/plan/document/parts'
import { summaryOf, type TargetColumn } from './grid-of'
import classes from './targets.module.css'

/** Where the units' targets stand together, and against what the superior asks of the whole county. */
export function SummaryRow({
  columns,
  parts,
  units,
  period,
}: {
  columns: readonly TargetColumn[]
  parts: Parts
  units: readonly string[]
  period: string | null
}) {
  const t = useTranslations('targets')
  return (
    <tr>
      <th scope="row">{t('together')}</th>
      {columns.map((column) => {
        const summary = summaryOf(parts, column, units, period)
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
}
