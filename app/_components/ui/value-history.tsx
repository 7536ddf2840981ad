'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Observation } from '@/server/domain/scoring/case'
import classes from './value-history.module.css'

export interface ValueChange {
  version: number
  observation: Observation | null
  note: string | null
  enteredByName: string
  enteredAt: Date
}

/**
 * Every value that one cell ever had, given oldest first and shown latest first: what, who, when, from which source.
 * The page's `Interactive` needs the area `entry`.
 */
export function ValueHistory<Change extends ValueChange>({
  changes,
  source,
  words,
}: {
  changes: readonly Change[]
  /** The source in the reader's language. */
  source: string
  words: (change: Change) => ReactNode
}) {
  const t = useTranslations('entry.history')
  const format = useFormatter()
  return (
    <ol className={classes.history}>
      {changes.toReversed().map((change) => (
        <li key={change.version}>
          <strong>{change.observation === null && !change.note ? t('cleared') : words(change)}</strong>
          {t('line', {
            by: change.enteredByName,
            at: format.dateTime(change.enteredAt, { dateStyle: 'medium', timeStyle: 'medium' }),
            source,
          })}
        </li>
      ))}
    </ol>
  )
}
