'use client'

import { Button, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'

/** The office's answer to one objection: whether it is right, in words. */
export function AnswerObjection({
  id,
  objectionId,
  unit,
}: {
  id: string
  objectionId: string
  unit: string
}) {
  const t = useTranslations('proceedings')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" aria-label={t('answerOf', { unit })} onClick={() => setOpen(true)}>
        {t('answer')}
      </Button>
      {open ? (
        <AnswerDialog id={id} objectionId={objectionId} unit={unit} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}

function AnswerDialog({
  id,
  objectionId,
  unit,
  onClose,
}: {
  id: string
  objectionId: string
  unit: string
  onClose: () => void
}) {
  const t = useTranslations('proceedings')
  const router = useRouter()
  const { candidates } = useTRPC()
  const [key] = useState(() => uuidv7())
  const [words, setWords] = useState('')
  const [outcome, setOutcome] = useState('kept')
  const answer = useMutation(
    candidates.answer.mutationOptions({
      onSuccess: () => {
        onClose()
        router.refresh()
      },
    }),
  )
  return (
    <FormDialog
      title={t('answerOf', { unit })}
      submit={t('answer')}
      busy={answer.isPending}
      error={answer.error}
      onSubmit={() => answer.mutate({ id, objectionId, upheld: outcome === 'upheld', words, key })}
      onClose={onClose}
    >
      <Text>{t('answerText')}</Text>
      <Radio.Group label={t('outcome')} value={outcome} onChange={setOutcome}>
        <Stack gap={8} mt={8}>
          {(['kept', 'upheld'] as const).map((one) => (
            <Radio key={one} value={one} label={t(`outcomes.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('answerWords')}
        description={t('wordsHint')}
        required
        maxLength={1000}
        autosize
        minRows={3}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
