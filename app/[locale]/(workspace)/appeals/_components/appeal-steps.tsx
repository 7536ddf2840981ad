'use client'

import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import classes from './appeals.module.css'

type Step = 'withdraw' | 'review'

/** The steps of an appeal before its decision: the head takes it back, the office begins to hear it. */
export function AppealSteps({
  appeal,
  steps,
}: {
  appeal: { id: string; version: number }
  steps: readonly Step[]
}) {
  const t = useTranslations('appeals')
  const [open, setOpen] = useState<Step | null>(null)
  return (
    <div className={classes.actions}>
      {steps.map((step) => (
        <Button key={step} variant={step === 'review' ? 'filled' : 'default'} onClick={() => setOpen(step)}>
          {t(step)}
        </Button>
      ))}
      {open ? <StepDialog key={open} step={open} appeal={appeal} onClose={() => setOpen(null)} /> : null}
    </div>
  )
}

function StepDialog({
  step,
  appeal,
  onClose,
}: {
  step: Step
  appeal: { id: string; version: number }
  onClose: () => void
}) {
  const t = useTranslations('appeals')
  const router = useRouter()
  const { appeals: api } = useTRPC()
  const [key] = useState(() => uuidv7())
  const onSuccess = () => {
    onClose()
    router.refresh()
  }
  const withdraw = useMutation(api.withdraw.mutationOptions({ onSuccess }))
  const review = useMutation(api.review.mutationOptions({ onSuccess }))
  const { isPending, error } = step === 'withdraw' ? withdraw : review
  return (
    <FormDialog
      title={t(step)}
      submit={t(step)}
      busy={isPending}
      error={error}
      onSubmit={() => (step === 'withdraw' ? withdraw : review).mutate({ ...appeal, key })}
      onClose={onClose}
    >
      <Text>{t(`${step}Text`)}</Text>
    </FormDialog>
  )
}
