'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useBarHeight } from '@/app/_components/ui/use-bar-height'
import { CompleteSheet } from './complete-sheet'
import { SheetState } from './sheet-state'
import { sumOf } from '@/server/domain/inspection/sum-of'
import classes from './sheet-bar.module.css'
import type { SheetWork } from './use-sheet'

/** Always in sight, within a thumb's reach: the total so far, what has arrived and when, the next open place, the way to finish. */
export function SheetBar({ unit, work }: { unit: string; work: SheetWork }) {
  const t = useTranslations('inspections')
  const format = useFormatter()
  const measure = useBarHeight()
  const { lines } = work.sheet
  const { marks, points, total } = sumOf(lines, work.score)
  const figure = (value: number) =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const { clashes } = work.autosave.state
  const open = work.cells.filter(
    (cell) =>
      [...work.missing, ...work.withoutReason, ...work.invalid, ...work.conflicts].some(
        ({ key }) => key === cell.key,
      ) ||
      cell.key in clashes ||
      work.refusedIn(cell) !== undefined,
  )
  // Village by village, as the inspector walks.
  const inOrder = [...open].sort((a, b) => orderOf(a.villageId, work) - orderOf(b.villageId, work))
  const goOn = () => {
    const here = document.activeElement?.closest('li')?.id
    const at = inOrder.findIndex(({ key }) => `line-${key}` === here)
    const next = inOrder[at + 1] ?? inOrder[0]
    if (next)
      work.goTo(
        next,
        work.withoutReason.some(({ key }) => key === next.key),
      )
  }
  const done = work.cells.length - work.missing.length
  const lastCell = work.cells.find(({ key }) => key === work.lastKey)
  const place = lines.findIndex((line) => line.code === lastCell?.line.code) + 1
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
            {t('progress', { done: String(done), all: String(work.cells.length) })}
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
          unit={unit}
          work={work}
          total={total === null ? '—' : figure(total)}
          blocked={open.length > 0}
        />
      </div>
      <div className={classes.notes}>
        <SheetState work={work} />
        {place > 0 ? (
          <button type="button" className={classes.undo} onClick={work.undo}>
            {t('undo', { place: String(place) })}
          </button>
        ) : null}
      </div>
    </div>
  )
}

const orderOf = (villageId: string | null, { sheet }: SheetWork): number =>
  sheet.villages.findIndex(({ id }) => id === villageId)
