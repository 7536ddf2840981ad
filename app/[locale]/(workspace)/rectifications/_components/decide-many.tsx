'use client'

import { Button, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useKeptText } from '@/app/_components/ui/use-kept-text'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import classes from './rectifications.module.css'

/** A finding that waits for a decision, as far as one for many needs it. */
export interface Undecided {
  id: string
  version: number
  label: string
  /** The post that the plan names for its indicator. */
  post: string
}

type Decision = 'order' | 'drop'

/** Decides on many proposed findings at once, in the same words: an order for each, by its plan's post, or none. */
export function DecideMany({
  findings,
  today,
  userId,
}: {
  findings: readonly Undecided[]
  today: string
  userId: string
}) {
  const t = useTranslations('rectifications')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [open, setOpen] = useState<Decision | null>(null)
  const own = findings.filter(({ id }) => chosen.includes(id))
  return (
    <details className={classes.many}>
      <summary>{t('many.title', { count: String(findings.length) })}</summary>
      <label className={classes.choice}>
        <input
          type="checkbox"
          checked={own.length === findings.length}
          onChange={(event) => setChosen(event.currentTarget.checked ? findings.map(({ id }) => id) : [])}
        />
        {t('many.all')}
      </label>
      <ul className={classes.choices}>
        {findings.map(({ id, label }) => (
          <li key={id}>
            <label className={classes.choice}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  setChosen(
                    event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id),
                  )
                }
              />
              {label}
            </label>
          </li>
        ))}
      </ul>
      <div className={classes.actions}>
        {(['order', 'drop'] as const).map((decision) => (
          <Button
            key={decision}
            variant={decision === 'order' ? 'filled' : 'default'}
            disabled={own.length === 0}
            onClick={() => setOpen(decision)}
          >
            {t(`many.${decision}`, { count: String(own.length) })}
          </Button>
        ))}
        {own.length === 0 ? <Text size="sm">{t('many.choose')}</Text> : null}
      </div>
      {open ? (
        <ManyDialog
          key={open}
          decision={open}
          findings={own}
          today={today}
          userId={userId}
          onClose={() => setOpen(null)}
          onDone={() => setChosen([])}
        />
      ) : null}
    </details>
  )
}

function ManyDialog({
  decision,
  findings,
  today,
  userId,
  onClose,
  onDone,
}: {
  decision: Decision
  findings: readonly Undecided[]
  today: string
  userId: string
  onClose: () => void
  onDone: () => void
}) {
  const t = useTranslations('rectifications')
  const router = useRouter()
  const { rectifications: api } = useTRPC()
  const [key] = useState(() => uuidv7())
  const words = useKeptText(`${userId}/findings/${decision}`)
  const [dueOn, setDueOn] = useState('')
  const [post, setPost] = useState('')
  const onSuccess = () => {
    words.forget()
    onDone()
    onClose()
    router.refresh()
  }
  const order = useMutation(api.orderMany.mutationOptions({ onSuccess }))
  const drop = useMutation(api.dropMany.mutationOptions({ onSuccess }))
  const { isPending, error } = decision === 'order' ? order : drop
  const lackPost = findings.some((one) => one.post === '')
  return (
    <FormDialog
      title={t(`many.${decision}`, { count: String(findings.length) })}
      submit={t(`step.${decision}`)}
      busy={isPending}
      error={error}
      onSubmit={() => {
        const common = { words: words.text, key }
        if (decision === 'drop')
          drop.mutate({ ...common, findings: findings.map(({ id, version }) => ({ id, version })) })
        else
          order.mutate({
            ...common,
            dueOn,
            findings: findings.map((one) => ({
              id: one.id,
              version: one.version,
              post: one.post || post,
            })),
          })
      }}
      onClose={onClose}
    >
      <Text size="sm">{t(`stepHint.${decision}`)}</Text>
      <Textarea
        label={t(`stepWords.${decision}`)}
        description={t('wordsHint')}
        required
        maxLength={1000}
        autosize
        minRows={3}
        value={words.text}
        onChange={(event) => words.set(event.currentTarget.value)}
      />
      {decision === 'order' ? (
        <>
          <TextInput
            label={t('post')}
            description={t(lackPost ? 'many.post' : 'many.postPlanned')}
            required={lackPost}
            disabled={!lackPost}
            maxLength={100}
            value={post}
            onChange={(event) => setPost(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('dueOn')}
            required
            min={today}
            value={dueOn}
            onChange={(event) => setDueOn(event.currentTarget.value)}
          />
        </>
      ) : null}
    </FormDialog>
  )
}
