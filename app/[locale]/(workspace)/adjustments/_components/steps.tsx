'use client'

import { Button, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import classes from './adjustments.module.css'

type Step = 'withdraw' | 'confirm' | 'reject' | 'lift' | 'agree' | 'refuse'

/** The steps of a row that this person may take now, each with its words. */
export function Steps({
  of,
  thing,
  actions,
  what,
}: {
  of: 'vetoes' | 'adjustments'
  thing: { id: string; version: number }
  actions: readonly Step[]
  what: string
}) {
  const t = useTranslations('adjustments')
  const [step, setStep] = useState<Step | null>(null)
  return (
    <div className={classes.steps}>
      {actions.map((action) => (
        <Button
          key={action}
          variant={action === 'confirm' || action === 'agree' ? 'filled' : 'default'}
          size="compact-md"
          aria-label={t('stepTitle', { step: t(`step.${action}`), what })}
          onClick={() => {
            setStep(action)
          }}
        >
          {t(`step.${action}`)}
        </Button>
      ))}
      {step ? (
        <StepDialog
          of={of}
          thing={thing}
          step={step}
          what={what}
          onClose={() => {
            setStep(null)
          }}
        />
      ) : null}
    </div>
  )
}

function StepDialog({
  of,
  thing,
  step,
  what,
  onClose,
}: {
  of: 'vetoes' | 'adjustments'
  thing: { id: string; version: number }
  step: Step
  what: string
  onClose: () => void
}) {
  const t = useTranslations('adjustments')
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const [words, setWords] = useState('')
  const move = useStep(of, step, () => {
    onClose()
    router.refresh()
  })
  const needed =
    step === 'reject' || step === 'lift' || step === 'refuse' || (of === 'vetoes' && step === 'withdraw')
  return (
    <FormDialog
      title={t('stepTitle', { step: t(`step.${step}`), what })}
      submit={t(`step.${step}`)}
      busy={move.isPending}
      error={move.error}
      onSubmit={() => {
        move.mutate({ id: thing.id, version: thing.version, words, key })
      }}
      onClose={onClose}
    >
      <Text>{t(`stepText.${step}`)}</Text>
      <Textarea
        label={t(needed ? 'wordsLabel' : 'wordsOptional')}
        required={needed}
        maxLength={1000}
        autosize
        minRows={2}
        data-autofocus
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value)
        }}
      />
    </FormDialog>
  )
}

/** The command behind a step. All are made, one is used: hooks can't be chosen. */
function useStep(of: 'vetoes' | 'adjustments', step: Step, onSuccess: () => void) {
  const { vetoes, adjustments } = useTRPC()
  const options = { onSuccess }
  const ofVeto = {
    withdraw: useMutation(vetoes.withdraw.mutationOptions(options)),
    confirm: useMutation(vetoes.confirm.mutationOptions(options)),
    reject: useMutation(vetoes.reject.mutationOptions(options)),
    lift: useMutation(vetoes.lift.mutationOptions(options)),
  }
  const ofAdjustment = {
    withdraw: useMutation(adjustments.withdraw.mutationOptions(options)),
    agree: useMutation(adjustments.agree.mutationOptions(options)),
    refuse: useMutation(adjustments.refuse.mutationOptions(options)),
  }
  if (step === 'withdraw') return of === 'vetoes' ? ofVeto.withdraw : ofAdjustment.withdraw
  return step === 'agree' || step === 'refuse' ? ofAdjustment[step] : ofVeto[step]
}
