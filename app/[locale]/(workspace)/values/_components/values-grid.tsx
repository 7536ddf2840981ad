'use client'

import { useTranslations } from 'next-intl'
import { type ClipboardEvent, useState } from 'react'
import { SaveState } from '@/app/_components/ui/autosave/save-state'
import { cellOf, fieldsOf, readBlock, withField } from './cells'
import { IndicatorTable } from './indicator-table'
import { moveInGrid } from './move-in-grid'
import { type Grid, useGrid } from './use-grid'
import classes from './values.module.css'

/** A bureau's values of a period: one table per indicator, filled like a spreadsheet, saved by itself. */
export function ValuesGrid({ grid, userId }: { grid: Grid; userId: string }) {
  const t = useTranslations('values')
  const work = useGrid(grid, userId)
  const [pasted, setPasted] = useState<{ count: number; refused: number } | null>(null)
  const { indicators, units } = grid
  const readOnly = grid.period.state !== 'open'

  function paste(event: ClipboardEvent<HTMLDivElement>) {
    if (!(event.target instanceof HTMLInputElement)) return
    const { indicator: code, row, field } = event.target.dataset
    const indicator = indicators.find((one) => one.code === code)
    const block = readBlock(event.clipboardData.getData('text'), indicator?.scoring.kind === 'amount')
    if (!indicator || !block) return
    event.preventDefault()
    const outcome = { count: 0, refused: 0 }
    for (const [down, figures] of block.entries()) {
      const unit = units[Number(row) + down]
      const entry = unit && work.entry(unit.id, indicator.code)
      if (!unit || !entry) break
      let { input } = entry
      const fields = fieldsOf(input)
      const first = fields.findIndex(({ key }) => key === field)
      for (const [across, figure] of figures.entries()) {
        const place = fields[first + across]
        if (!place || figure === null) continue
        if (figure === 'refused') outcome.refused += 1
        else {
          input = withField(input, place.key, figure)
          outcome.count += 1
        }
      }
      work.autosave.store.type(cellOf(unit.id, indicator.code), { ...entry, input })
    }
    setPasted(outcome)
  }

  return (
    <>
      {readOnly ? null : (
        <div className={classes.bar}>
          <p className={classes.hint}>{t('keys')}</p>
          <span role="status" className={classes.hint}>
            {pasted === null
              ? null
              : pasted.refused === 0
                ? t('pasted', { count: String(pasted.count) })
                : t('pastedSome', { count: String(pasted.count), refused: String(pasted.refused) })}
          </span>
          <SaveState autosave={work.autosave} />
        </div>
      )}
      {/* Keys and pasting are the grid's, whichever field they happen in. */}
      <div className={classes.tables} onKeyDown={moveInGrid} onPaste={paste}>
        {indicators.map((indicator) => (
          <IndicatorTable
            key={indicator.code}
            indicator={indicator}
            units={units}
            work={work}
            readOnly={readOnly}
          />
        ))}
      </div>
    </>
  )
}
