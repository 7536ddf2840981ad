'use client'

import { useTranslations } from 'next-intl'
import type { ImportRow } from '@/server/domain/plan/workbook/compare-import'
import classes from './import.module.css'

/** Why a row is refused, by cell; or which of its fields change, from what to what. */
export function RowDetail({ row: { verdict, reasons, changes } }: { row: ImportRow }) {
  const t = useTranslations('planFiles')
  if (reasons.length + changes.length === 0) return verdict === 'changed' ? <>{t('moved')}</> : null
  return (
    <ul className={classes.detail}>
      {reasons.map(({ code, cell, data }, at) => {
        const reason = t(`reasons.${code}`, { ...EVERY, ...data })
        return <li key={at}>{cell === null ? reason : t('at', { cell, reason })}</li>
      })}
      {changes.map(({ head, cell, before, after }) => (
        <li key={cell}>
          {t('change', { head, cell, before: before || t('empty'), after: after || t('empty') })}
        </li>
      ))}
    </ul>
  )
}

/** A reason names what it has; words ask for what they say. */
const EVERY = { text: '', head: '', other: '', path: '', limit: '', size: '', sheet: '' }
