'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { LocalEntry } from '@/app/_components/field/field-types'
import { useWireText } from '@/app/_components/ui/use-problem-text'
import classes from './sheet.module.css'
import type { SheetCell, SheetWork } from './use-sheet'

/** Where what stands in a place is: on this device, or received and when; who entered it, where it was somebody else; what was refused. */
export function CellState({
  cell,
  refusal,
  work,
}: {
  cell: SheetCell
  refusal: LocalEntry | undefined
  work: SheetWork
}) {
  const t = useTranslations('inspections')
  const format = useFormatter()
  const wireText = useWireText()
  if (refusal?.problem)
    return (
      <p role="alert" className={classes.refusal}>
        {refusal.problem.code === 'personalData' ? t('reasonPersonal') : wireText(refusal.problem)}
      </p>
    )
  const [head] = cell.heads
  if (!head || cell.conflict || cell.key in work.autosave.state.drafts) return null
  const time = (at: Date) => format.dateTime(at, { dateStyle: 'short', timeStyle: 'short' })
  return (
    <p className={classes.cellState} data-where={head.receivedAt ? 'server' : 'device'}>
      {head.receivedAt ? t('receivedAt', { at: time(head.receivedAt) }) : t('onDevice')}
      {head.enteredById === work.account.id ? null : ` · ${head.enteredByName}`}
      {head.clockWrong ? ` · ${t('clockWrong', { at: time(head.takenAt) })}` : null}
    </p>
  )
}
