'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { FigureInput } from '@/app/_components/ui/figure-input'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import table from '@/app/_components/ui/table.module.css'
import type { Parts } from '@/server/domain/plan/document/parts'
import { figureText } from '@/server/domain/value/parse-figure'
import { wordOf } from '../paper/words'
import type { TargetColumn } from './grid-of'
import { phasedEdits, phasedPeriods, phasedRows } from './phased'
import classes from './targets.module.css'

/** Shares the year's target of one indicator out over its periods: what would be filled in is seen before it is. */
export function PhasedDialog({
  parts,
  column,
  units,
  onApply,
  onClose,
}: {
  parts: Parts
  column: TargetColumn
  units: readonly { code: string; name: string }[]
  onApply: (edits: Record<string, unknown>) => void
  onClose: () => void
}) {
  const t = useTranslations('targets.phased')
  const locale = useLocale()
  const [periods, setPeriods] = useState(() => phasedPeriods(parts, column))
  const rows = phasedRows(
    parts,
    column,
    units.map(({ code }) => code),
    periods,
  )
  const lacks = periods.some(({ percent }) => percent === null)
  return (
    <FormDialog
      title={t('title', { indicator: `${column.code} ${wordOf(column.content.name, locale)}` })}
      submit={t('apply')}
      busy={false}
      disabled={lacks}
      error={null}
      onSubmit={() => {
        onApply(phasedEdits(column, rows, periods))
        onClose()
      }}
      onClose={onClose}
    >
      <p>{lacks ? t('lacks') : t('text')}</p>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              <th scope="col" className={table.number}>
                {t('year')}
              </th>
              {periods.map(({ code, name }) => (
                <th key={code} scope="col" className={table.number}>
                  {wordOf(name, locale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('share')}</th>
              <td />
              {periods.map(({ code, name, percent }, at) => (
                <td key={code}>
                  <FigureInput
                    className={classes.share}
                    aria-label={t('shareOf', { period: wordOf(name, locale) })}
                    data-autofocus={at === 0 || undefined}
                    value={percent}
                    onChange={(figure, unread) => {
                      if (unread !== null) return
                      setPeriods(
                        periods.map((one) => (one.code === code ? { ...one, percent: figure } : one)),
                      )
                    }}
                  />
                </td>
              ))}
            </tr>
            {rows.map(({ unit, year, targets }) => (
              <tr key={unit}>
                <th scope="row">{units.find(({ code }) => code === unit)?.name ?? t('allUnits')}</th>
                <td className={table.number}>{figureText(year)}</td>
                {targets.map((target, at) => (
                  <td key={at} className={table.number}>
                    {figureText(target)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </FormDialog>
  )
}
