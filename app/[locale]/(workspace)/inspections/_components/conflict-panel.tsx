'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import classes from './conflict-panel.module.css'
import { HeadList } from './head-list'
import type { SheetCell, SheetWork } from './use-sheet'

/** Several entries stand in one place, made without knowing of each other: each with who and when; a person decides. */
export function ConflictPanel({ cell, work }: { cell: SheetCell; work: SheetWork }) {
  const t = useTranslations('inspections')
  return (
    <div className={classes.panel} role="group" aria-label={t('conflictTitle')}>
      <p className={classes.title}>{t('conflictTitle')}</p>
      <HeadList
        cell={cell}
        choose={(head) =>
          work.writable ? (
            <Button variant="default" className={classes.choose} onClick={() => void work.decide(cell, head)}>
              {t('conflictTake', { by: head.raterName })}
            </Button>
          ) : null
        }
      />
      {work.writable ? <p className={classes.who}>{t('conflictHint')}</p> : null}
    </div>
  )
}
