'use client'

import { useFormatter, useTranslations } from 'next-intl'
import classes from './sheet.module.css'

/** Points and what became of them: 16 before it is scored, 16 → 12.00 where marks are lost, 16/16 where none are. */
export function MarksText({
  points,
  marks,
  unscored,
  state,
}: {
  points: number | null
  marks: number | null
  /** Seen for no marks, rather than marked somewhere else. */
  unscored: boolean
  state: 'empty' | 'notApplicable' | 'scored'
}) {
  const t = useTranslations('inspections')
  const format = useFormatter()
  if (points === null) return <span className={classes.soft}>{t(unscored ? 'unscored' : 'byRule')}</span>
  if (state === 'notApplicable') return <span className={classes.soft}>{t('notApplicable')}</span>
  if (state === 'empty' || marks === null)
    return <span className={classes.soft}>{t('fullMarks', { points: format.number(points) })}</span>
  const shown = format.number(marks, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const words = t('lostMarks', { points: format.number(points), marks: shown })
  return (
    <span
      role="img"
      aria-label={words}
      className={classes.marks}
      data-tone={marks < points ? 'alert' : 'good'}
    >
      {format.number(points)} → {shown}
    </span>
  )
}
