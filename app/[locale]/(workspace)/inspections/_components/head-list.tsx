import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ShownHead } from '@/app/_components/field/field-view'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { textOf } from '@/app/_components/ui/text-of'
import { itemsOf } from '@/server/domain/value/items-of'
import classes from './conflict-panel.module.css'
import type { SheetCell } from './use-sheet'

/** Several entries that stand in one place, each with who and when; `choose` is what can be done about one of them. */
export function HeadList({ cell, choose }: { cell: SheetCell; choose?: (head: ShownHead) => ReactNode }) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const format = useFormatter()
  const items = itemsOf(cell.line.scoring)
  return (
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
          {choose?.(head)}
        </li>
      ))}
    </ul>
  )
}
