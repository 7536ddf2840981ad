'use client'

import { useTranslations } from 'next-intl'
import type { ImportRow } from '@/server/domain/plan/workbook/compare-import'
import classes from './import.module.css'

/** Why a row is refused, by cell; what to think about in it; which of its fields change, from what to what. */
export function RowDetail({ row: { verdict, reasons, warnings, changes } }: { row: ImportRow }) {
  const t = useTranslations('planFiles')
  const worded = ({ code, cell, data }: ImportRow['reasons'][number]) => {
    const reason = t(`reasons.${code}`, { ...EVERY, ...data })
    return cell === null ? reason : t('at', { cell, reason })
  }
  if (reasons.length + warnings.length + changes.length === 0)
    return verdict === 'changed' ? <>{t('moved')}</> : null
  return (
    <ul className={classes.detail}>
      {reasons.map((reason, at) => (
        <li key={at}>{worded(reason)}</li>
      ))}
      {warnings.map((warning, at) => (
        <li key={at} className={classes.warning}>
          {t('warning', { warning: worded(warning) })}
        </li>
      ))}
      {changes.map(({ head, cell, before, after }) => (
        <li key={cell}>
          {t('change', { head, cell, before: before || t('empty'), after: after || t('empty') })}
        </li>
      ))}
    </ul>
  )
}

/** A reason names what it has; words ask for what they say. */
const EVERY = {
  ...{ text: '', head: '', other: '', path: '', limit: '', size: '', sheet: '' },
  ...{ best: '', points: '', band: '', from: '', to: '' },
}
