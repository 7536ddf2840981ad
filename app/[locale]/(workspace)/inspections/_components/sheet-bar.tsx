'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { SaveState } from '@/app/_components/ui/autosave/save-state'
import { useBarHeight } from '@/app/_components/ui/use-bar-height'
import { CompleteSheet } from './complete-sheet'
import { goToLine } from './go-to-line'
import { sumOf } from './sum-of'
import classes from './sheet-bar.module.css'
import type { Sheet, useSheet } from './use-sheet'

/** Always in sight, within a thumb's reach: the total so far, what was saved when, the next open item, the way to finish. */
export function SheetBar({
  sheet,
  unit,
  work,
}: {
  sheet: Sheet
  unit: string
  work: ReturnType<typeof useSheet>
}) {
  const t = useTranslations('inspections')
  const format = useFormatter()
  const measure = useBarHeight()
  const { lines, marks: held } = sheet
  const { marks, points, total } = sumOf(lines, work.score)
  const figure = (value: number) =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const { clashes, refused } = work.autosave.state
  const isOpen = (code: string) =>
    [...work.missing, ...work.withoutReason, ...work.invalid].includes(code) ||
    code in clashes ||
    code in refused
  const open = lines.filter((line) => isOpen(line.code)).map((line) => line.code)
  const goOn = () => {
    const here = document.activeElement?.closest('li')?.id
    const at = lines.findIndex((line) => `line-${line.code}` === here)
    const next = open.find((code) => lines.findIndex((line) => line.code === code) > at) ?? open[0]
    if (next !== undefined) goToLine(next, work.withoutReason.includes(next))
  }
  const before = held.reduce<Date | null>(
    (last, { enteredAt }) => (!last || enteredAt > last ? enteredAt : last),
    null,
  )
  const place = lines.findIndex((line) => line.code === work.lastCode) + 1
  return (
    <div ref={measure} className={classes.bar}>
      <div className={classes.row}>
        <div className={classes.sums}>
          <p className={classes.total}>
            <span className={classes.label}>{t('total')}</span>{' '}
            <strong>{total === null ? '—' : figure(total)}</strong>{' '}
            <span className={classes.label}>{t('outOf')}</span>
          </p>
          <p className={classes.label}>
            {t('progress', { done: String(work.observations.size), all: String(lines.length) })}
            {points > 0 ? ` · ${t('sums', { marks: figure(marks), points: format.number(points) })}` : null}
          </p>
        </div>
        {open.length > 0 ? (
          <button
            type="button"
            className={classes.next}
            // The search starts at the line in focus: pressing must not take the focus first.
            onMouseDown={(event) => event.preventDefault()}
            onClick={goOn}
          >
            {t('next', { count: String(open.length) })}
          </button>
        ) : null}
        <CompleteSheet
          sheet={sheet}
          unit={unit}
          work={work}
          total={total === null ? '—' : figure(total)}
          blocked={open.length > 0}
        />
      </div>
      <div className={classes.notes}>
        <SaveState autosave={work.autosave} before={before} />
        {place > 0 ? (
          <button type="button" className={classes.undo} onClick={work.undo}>
            {t('undo', { place: String(place) })}
          </button>
        ) : null}
      </div>
    </div>
  )
}
