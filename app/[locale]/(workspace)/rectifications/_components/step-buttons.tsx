'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FindingPage } from './finding'
import { StepDialog } from './step-dialog'
import classes from './rectifications.module.css'

type Action = FindingPage['actions'][number]

/** What leads on comes first: one button stands out. */
const order: readonly Action[] = ['order', 'answer', 'verify', 'close', 'sendBack', 'extend', 'drop']

/** What the reader may do with a finding. */
export function StepButtons({
  finding,
  actions,
  post,
  today,
  userId,
}: {
  finding: { id: string; version: number }
  actions: readonly Action[]
  post: string
  today: string
  userId: string
}) {
  const t = useTranslations('rectifications.step')
  const [open, setOpen] = useState<Action | null>(null)
  const possible = order.filter((action) => actions.includes(action))
  return (
    <div className={classes.actions}>
      {possible.map((action, at) => (
        <Button
          key={action}
          // What leads on is offered first; sending back is never the thing to do, even where it is the only one.
          variant={at === 0 && action !== 'sendBack' ? 'filled' : 'default'}
          onClick={() => setOpen(action)}
        >
          {t(action)}
        </Button>
      ))}
      {open ? (
        <StepDialog
          key={open}
          finding={finding}
          action={open}
          post={post}
          today={today}
          userId={userId}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  )
}
