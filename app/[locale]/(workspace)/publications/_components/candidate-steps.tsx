'use client'

import { Button, Checkbox, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import type { CandidateAction } from '@/server/domain/publication/candidate'
import type { CandidatePage } from './candidate'
import classes from './candidate.module.css'

type Step = CandidatePage['steps'][number]

const WORDED: readonly CandidateAction[] = ['review', 'sendBack', 'withdraw']

/** The steps that this person may take, the next one first; what something stands in the way of says what. */
export function CandidateSteps({
  candidate,
  steps,
}: {
  candidate: Pick<CandidatePage['candidate'], 'id' | 'version' | 'checkDays' | 'noticeDays'>
  steps: readonly Step[]
}) {
  const t = useTranslations('proceedings')
  const [open, setOpen] = useState<CandidateAction | null>(null)
  const next = steps.find(({ action }) => action !== 'withdraw' && action !== 'sendBack')
  return (
    <div className={classes.steps}>
      {steps.map(({ action, because }) => (
        <div key={action}>
          <Button
            variant={action === next?.action ? 'filled' : 'default'}
            disabled={because !== null}
            aria-describedby={because === null ? undefined : `because-${action}`}
            onClick={() => setOpen(action)}
          >
            {t(`step.${action}`)}
          </Button>
          {because !== null ? (
            <p id={`because-${action}`} className={classes.soft}>
              {t(`because.${because}`)}
            </p>
          ) : null}
        </div>
      ))}
      {open ? (
        <StepDialog key={open} step={open} candidate={candidate} onClose={() => setOpen(null)} />
      ) : null}
    </div>
  )
}

function StepDialog({
  step,
  candidate,
  onClose,
}: {
  step: CandidateAction
  candidate: Pick<CandidatePage['candidate'], 'id' | 'version' | 'checkDays' | 'noticeDays'>
  onClose: () => void
}) {
  const t = useTranslations('proceedings')
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const [words, setWords] = useState('')
  const [read, setRead] = useState(false)
  const move = useStep(step, () => {
    onClose()
    router.refresh()
  })
  const needed = WORDED.includes(step)
  const days = step === 'ask' ? candidate.checkDays : candidate.noticeDays
  return (
    <FormDialog
      title={t(`step.${step}`)}
      submit={t(`step.${step}`)}
      busy={move.isPending}
      disabled={step === 'sign' && !read}
      error={move.error}
      onSubmit={() => move.mutate({ id: candidate.id, version: candidate.version, words, key })}
      onClose={onClose}
    >
      <Text>
        {step === 'ask' || step === 'post'
          ? t(`stepText.${step}`, { days: String(days) })
          : t(`stepText.${step}`)}
      </Text>
      {step === 'sign' ? (
        <Checkbox
          label={t('signRead')}
          checked={read}
          onChange={(event) => setRead(event.currentTarget.checked)}
        />
      ) : null}
      <Textarea
        label={t(needed ? 'wordsNeeded' : 'words')}
        description={t('wordsHint')}
        required={needed}
        maxLength={1000}
        autosize
        minRows={2}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

/** The command behind a step. All are made, one is used: hooks can't be chosen. */
function useStep(step: CandidateAction, onSuccess: () => void) {
  const { candidates } = useTRPC()
  const options = { onSuccess }
  const all = {
    ask: useMutation(candidates.ask.mutationOptions(options)),
    review: useMutation(candidates.review.mutationOptions(options)),
    post: useMutation(candidates.post.mutationOptions(options)),
    submit: useMutation(candidates.submit.mutationOptions(options)),
    sign: useMutation(candidates.sign.mutationOptions(options)),
    sendBack: useMutation(candidates.sendBack.mutationOptions(options)),
    withdraw: useMutation(candidates.withdraw.mutationOptions(options)),
  }
  return all[step]
}
