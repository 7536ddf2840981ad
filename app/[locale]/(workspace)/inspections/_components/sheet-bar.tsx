'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { SaveState } from '@/app/_components/ui/autosave/save-state'
import { Blocks } from './blocks'
import { CompleteSheet } from './complete-sheet'
import { sumOf } from './sum-of'
import classes from './sheet-bar.module.css'
import type { Sheet, useSheet } from './use-sheet'

/** Always in sight: the total so far, what was saved, what is still missing, and the way to finish. */
export function SheetBar({
  sheet,
  unit,
  work,
  invalid,
}: {
  sheet: Sheet
  unit: string
  work: ReturnType<typeof useSheet>
  invalid: number
}) {
  const t = useTranslations('inspections')
  const format = useFormatter()
  const { lines } = sheet
  const { marks, points, total } = sumOf(lines, work.score)
  const figure = (value: number) =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const clashes = Object.keys(work.autosave.state.clashes).length
  const refused = Object.keys(work.autosave.state.refused).length
  const blocked = work.missing.length + work.withoutReason.length + invalid + clashes + refused > 0
  return (
    <div className={classes.bar}>
      <div className={classes.row}>
        <div>
          <p className={classes.total}>
            <span className={classes.label}>{t('total')}</span>{' '}
            <strong>{total === null ? '—' : figure(total)}</strong>{' '}
            <span className={classes.label}>{t('outOf')}</span>
          </p>
          <p className={classes.progress}>
            {t('progress', { done: String(work.observations.size), all: String(lines.length) })}
            {points > 0 ? ` · ${t('sums', { marks: figure(marks), points: format.number(points) })}` : null}
          </p>
        </div>
        <CompleteSheet
          sheet={sheet}
          unit={unit}
          work={work}
          total={total === null ? '—' : figure(total)}
          blocked={blocked}
        />
      </div>
      <div className={classes.notes}>
        <SaveState autosave={work.autosave} />
        <Blocks lines={lines} work={work} invalid={invalid} clashes={clashes} refused={refused} />
      </div>
    </div>
  )
}
