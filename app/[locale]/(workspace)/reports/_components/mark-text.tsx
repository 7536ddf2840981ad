'use client'

import { useTranslations } from 'next-intl'
import { cutFigure } from '@/app/_components/ui/cut-figure'
import table from '@/app/_components/ui/table.module.css'
import type { LiveMark } from './live-marks'
import classes from './field-row.module.css'

/** What a cell would give: marks of points, and the year so far where that is what is judged. */
export function MarkText({
  mark,
  accumulates,
  isRate,
  unit,
}: {
  mark: LiveMark
  accumulates: boolean
  isRate: boolean
  unit: string
}) {
  const t = useTranslations('reports')
  switch (mark.is) {
    case 'none':
      return '—'
    case 'needsOthers':
      return <span className={table.soft}>{t('dependsOnOthers')}</span>
    case 'marks': {
      if (mark.marks === null) return '—'
      const { value } = mark
      const words =
        value === null ? '' : isRate || !Number.isInteger(value) ? cutFigure(value) : String(value)
      return (
        <>
          <output
            data-full={Boolean(mark.points) && mark.marks >= (mark.points ?? 0)}
            className={classes.marks}
          >
            {mark.marks.toFixed(2)}
            {/* Extra marks have no points under them. */}
            {mark.points === 0 ? null : <span className={table.soft}>/{mark.points}</span>}
          </output>
          {accumulates && words ? (
            <span className={classes.year}>{t('accumulated', { value: `${words}${unit}` })}</span>
          ) : null}
        </>
      )
    }
  }
}
