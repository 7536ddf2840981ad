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
  // Nobody else's: two pages of one's own ended before they were saved.
  const isOwn = by === ''
  const title = t(isOwn ? 'ownTitle' : 'title')
  const when = at === '' ? '' : format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'medium' })
  return (
    <div className={classes.choice} role="group" aria-label={title}>
      <p className={classes.title} role="alert">
        {title}
      </p>
      <div className={classes.texts}>
        <div className={classes.text}>
          <div>
            <p className={classes.who}>{t(isOwn ? 'latest' : 'yours')}</p>
            <div>{yours}</div>
          </div>
          <Button variant="default" onClick={onKeepMine}>
            {t(isOwn ? 'keepThis' : 'keepMine')}
          </Button>
        </div>
        <div className={classes.text}>
          <div>
            <p className={classes.who}>
              {isOwn ? t('otherPage', { at: when }) : t('theirs', { by, at: when })}
            </p>
            <div>{theirs}</div>
          </div>
          <Button variant="default" onClick={onTakeTheirs}>
            {t(isOwn ? 'takeThis' : 'takeTheirs')}
          </Button>
        </div>
      </div>
    </div>
  )
}
