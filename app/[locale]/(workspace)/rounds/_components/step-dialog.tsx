'use client'

import { Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import { drawNumberOf } from '@/server/domain/inspection/draw/draw-number-of'
import { focusInvalid } from './focus-invalid'

export type Step = 'commit' | 'giveNumber' | 'start' | 'complete' | 'confirm' | 'cancel'

/** Asks for what a step needs (a reason, the number) or only whether, and takes it. */
export function StepDialog({
  round,
  step,
  again,
  idempotency: key,
  onClose,
}: {
  round: { id: string; version: number; name: string }
  step: Step
  /** Whether a draw was committed to before. */
  again: boolean
  idempotency: string
  onClose: () => void
}) {
  const t = useTranslations('rounds')
  const errors = useTranslations('errors')
  const router = useRouter()
  const api = useTRPC()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const options = {
    onSuccess: () => {
      onClose()
      router.refresh()
    },
  }
  const commit = useMutation(api.rounds.commit.mutationOptions(options))
  const giveNumber = useMutation(api.rounds.giveNumber.mutationOptions(options))
  const start = useMutation(api.rounds.start.mutationOptions(options))
  const complete = useMutation(api.rounds.complete.mutationOptions(options))
  const confirm = useMutation(api.rounds.confirm.mutationOptions(options))
  const cancel = useMutation(api.rounds.cancel.mutationOptions(options))
  const running = { commit, giveNumber, start, complete, confirm, cancel }[step]
  const asksReason = step === 'cancel' || (step === 'commit' && again)
  const { id, version, name } = round

  function submit() {
    setTried(true)
    const reason = text.trim()
    if ((asksReason && reason === '') || (step === 'giveNumber' && drawNumberOf(reason) === null)) {
      focusInvalid()
      return
    }
    const base = { id, version, key }
    switch (step) {
      case 'commit':
        commit.mutate({ ...base, ...(again && { reason }) })
        return
      case 'giveNumber':
        giveNumber.mutate({ ...base, number: reason })
        return
      case 'cancel':
        cancel.mutate({ ...base, reason })
        return
      case 'start':
        start.mutate(base)
        return
      case 'complete':
        complete.mutate(base)
        return
      case 'confirm':
        confirm.mutate(base)
    }
  }

  const [title, words] = {
    commit: again
      ? [t('dialog.againTitle'), t('dialog.againText')]
      : [t('dialog.commitTitle'), t('dialog.commitText')],
    giveNumber: [t('dialog.numberTitle'), t('dialog.numberText')],
    start: [t('dialog.startTitle'), t('dialog.startText')],
    complete: [t('dialog.completeTitle'), t('dialog.completeText')],
    confirm: [t('dialog.confirmTitle'), t('dialog.confirmText')],
    cancel: [t('dialog.cancelTitle', { name }), t('dialog.cancelText')],
  }[step]
  return (
    <FormDialog
      title={title ?? ''}
      submit={t(`steps.${step === 'commit' && again ? 'commitAgain' : step}`)}
      busy={running.isPending}
      error={running.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{words}</p>
      {step === 'giveNumber' ? (
        <TextInput
          label={t('dialog.number')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={60}
          required
          value={text}
          error={tried && drawNumberOf(text) === null ? errors('badDrawNumber') : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : null}
      {asksReason ? (
        <Textarea
          label={t('dialog.reason')}
          description={t(step === 'cancel' ? 'dialog.reasonHintInner' : 'dialog.reasonHint')}
          rows={3}
          maxLength={1000}
          required
          value={text}
          error={tried && text.trim() === '' ? t('form.required') : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : null}
    </FormDialog>
  )
}
