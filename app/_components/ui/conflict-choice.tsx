'use client'

import { Button } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import classes from './conflict-choice.module.css'

/**
 * Two people entered one cell: both texts, who and when, and the choice. `at` is an ISO time. Nothing is decided until
 * a button is pressed. The page's `Interactive` needs the area `entry`.
 */
export function ConflictChoice({
  yours,
  theirs,
  by,
  at,
  onKeepMine,
  onTakeTheirs,
}: {
  yours: ReactNode
  theirs: ReactNode
  by: string
  at: string
  onKeepMine: () => void
  onTakeTheirs: () => void
}) {
  const t = useTranslations('entry.conflict')
  const format = useFormatter()
  const when = at === '' ? '' : format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'medium' })
  return (
    <div className={classes.choice} role="group" aria-label={t('title')}>
      <p className={classes.title} role="alert">
        {t('title')}
      </p>
      <div className={classes.texts}>
        <div className={classes.text}>
          <div>
            <p className={classes.who}>{t('yours')}</p>
            <div>{yours}</div>
          </div>
          <Button variant="default" onClick={onKeepMine}>
            {t('keepMine')}
          </Button>
        </div>
        <div className={classes.text}>
          <div>
            <p className={classes.who}>{t('theirs', { by, at: when })}</p>
            <div>{theirs}</div>
          </div>
          <Button variant="default" onClick={onTakeTheirs}>
            {t('takeTheirs')}
          </Button>
        </div>
      </div>
    </div>
  )
}
