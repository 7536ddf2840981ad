'use client'

import { useTranslations } from 'next-intl'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { type CellEntry, faultOf, isHalfManual } from './cell-entry'
import classes from './observation-fields.module.css'

/** What keeps a finished cell from being saved, in words; nothing where nothing does. Needs the area `entry`. */
export function FaultText({ scoring, entry }: { scoring: IndicatorScoring; entry: CellEntry }) {
  const t = useTranslations('entry.fault')
  const fault = faultOf(scoring, entry)
  if (fault === null)
    return isHalfManual(scoring, entry) ? <p className={classes.hint}>{t('reasonNeeded')}</p> : null
  const facts = { max: String(scoring.max ?? 100), least: String(2 * (scoring.trim ?? 0) + 1) }
  return (
    <p role="alert" className={classes.fault}>
      {t(fault, facts)}
    </p>
  )
}
