'use client'

import { Button } from '@mantine/core'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { textOf } from '@/app/_components/ui/text-of'
import { itemsOf } from '@/server/domain/value/items-of'
import classes from './conflict-panel.module.css'
import type { SheetCell, SheetWork } from './use-sheet'

/** Several entries stand in one place, made without knowing of each other: each with who and when; a person decides. */
export function ConflictPanel({ cell, work }: { cell: SheetCell; work?: SheetWork }) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const format = useFormatter()
  const items = itemsOf(cell.line.scoring)
  return (
    <div className={classes.panel} role="group" aria-label={t('conflictTitle')}>
      <p className={classes.title}>{t('conflictTitle')}</p>
      <ul>
        {cell.heads.map((head) => (
          <li key={head.id}>
            <div>
              <p className={classes.who}>
                {head.raterName}
                {head.enteredByName === head.raterName ? null : ` (${head.enteredByName})`} ·{' '}
                {head.receivedAt
                  ? t('receivedAt', {
                      at: format.dateTime(head.receivedAt, { dateStyle: 'short', timeStyle: 'medium' }),
                    })
                  : t('onDevice')}
              </p>
              <ObservationText scoring={cell.line.scoring} observation={head.observation} />
              {head.deductions.map(({ code, text }) => (
                <p key={code ?? ''} className={classes.who}>
                  {textOf(items.find((item) => item.code === code)?.name, code ?? '', locale)}：{text}
                </p>
              ))}
              {head.reason ? <p className={classes.who}>{head.reason}</p> : null}
            </div>
            {work?.writable ? (
              <Button
                variant="default"
                className={classes.choose}
                onClick={() => void work.decide(cell, head)}
              >
                {t('conflictTake', { by: head.raterName })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {work?.writable ? <p className={classes.who}>{t('conflictHint')}</p> : null}
    </div>
  )
}
