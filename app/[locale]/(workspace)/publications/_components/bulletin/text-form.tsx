'use client'

import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Refusal } from '@/app/_components/ui/refusal'
import type { BulletinText } from '@/server/domain/bulletin/bulletin-text'
import { checkText } from '@/server/domain/bulletin/check-text'
import { BulletinFields } from './bulletin-fields'
import classes from './bulletin.module.css'

/** A bulletin's text to be written, as a template or filled in; what was typed stays when it is refused. */
export function TextForm({
  begin,
  as,
  more,
  isReady = true,
  sent,
  said,
  submit,
  onChange,
  onSubmit,
}: {
  begin: BulletinText
  as: 'template' | 'filled'
  /** Fields beside the text. */
  more?: ReactNode
  isReady?: boolean
  sent: { error: unknown; isPending: boolean }
  /** What is said once it was sent. */
  said: string | null
  submit: string
  onChange?: () => void
  onSubmit: (text: BulletinText) => void
}) {
  const [text, setText] = useState(begin)
  const faults = checkText(text, as)
  const canSend = faults.length === 0 && isReady
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (canSend) onSubmit(text)
      }}
    >
      <BulletinFields
        text={text}
        faults={faults}
        onChange={(next) => {
          setText(next)
          onChange?.()
        }}
      />
      {more}
      <Refusal error={sent.error} />
      <p role="status" className={classes.status}>
        {said}
      </p>
      <Button type="submit" loading={sent.isPending} disabled={!canSend}>
        {submit}
      </Button>
    </form>
  )
}
