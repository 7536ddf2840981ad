'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { LetterAction } from '@/server/domain/letter/letter'
import classes from './letters.module.css'
import { RecordDialog } from './record-dialog'
import { SendBackDialog } from './send-back-dialog'
import { SignDialog } from './sign-dialog'

/** What the reader may do with a letter, at its end: where whoever has read it arrives. */
export function LetterActions({
  letter,
  title,
  actions,
  name,
}: {
  letter: { id: string; hash: string }
  title: string
  actions: readonly LetterAction[]
  name: string
}) {
  const t = useTranslations('letters')
  const [open, setOpen] = useState<LetterAction | null>(null)
  const close = () => {
    setOpen(null)
  }
  const words = { sign: t('sign'), sendBack: t('sendBack'), recordOnPaper: t('record') }
  return (
    <div className={classes.actions} id="sign">
      {actions.map((action) => (
        <Button
          key={action}
          className={classes.touch}
          variant={action === 'sign' ? 'filled' : 'default'}
          onClick={() => {
            setOpen(action)
          }}
        >
          {words[action]}
        </Button>
      ))}
      {open === 'sign' ? <SignDialog letters={[{ ...letter, title }]} name={name} onClose={close} /> : null}
      {open === 'sendBack' ? <SendBackDialog letter={letter} onClose={close} /> : null}
      {open === 'recordOnPaper' ? <RecordDialog letter={letter} onClose={close} /> : null}
    </div>
  )
}
