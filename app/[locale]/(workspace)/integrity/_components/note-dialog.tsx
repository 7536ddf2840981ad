'use client'

import { Button, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import { writtenStates } from '@/server/domain/integrity/note'
import type { QuestionKey } from '@/server/domain/integrity/question'

interface Props {
  question: QuestionKey & { planId: string }
  /** What the question is about, as a title says it. */
  what: string
  text: string
}

/** The place to write what was found out about a question. */
export function NoteDialog(props: Props) {
  const t = useTranslations('integrity')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('writeFor', { what: props.what })}
        onClick={() => {
          setOpen(true)
        }}
      >
        {t('write')}
      </Button>
      {isOpen ? (
        <NoteForm
          {...props}
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </>
  )
}

function NoteForm({ question, what, text, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations('integrity')
  const { integrity } = useTRPC()
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const [state, setState] = useState<(typeof writtenStates)[number]>('explained')
  const [words, setWords] = useState('')
  const note = useMutation(
    integrity.note.mutationOptions({
      onSuccess: () => {
        onClose()
        router.refresh()
      },
    }),
  )
  return (
    <FormDialog
      title={t('writeFor', { what })}
      submit={t('form.save')}
      busy={note.isPending}
      error={note.error}
      onSubmit={() => {
        note.mutate({ ...question, state, words, key })
      }}
      onClose={onClose}
    >
      <Text>{text}</Text>
      <Radio.Group
        label={t('form.state')}
        value={state}
        onChange={(chosen) => {
          setState(writtenStates.find((each) => each === chosen) ?? 'explained')
        }}
      >
        <Stack gap={4} mt={4}>
          {writtenStates.map((each) => (
            <Radio key={each} value={each} label={t(`form.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('form.words')}
        description={t('form.hint')}
        required
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
