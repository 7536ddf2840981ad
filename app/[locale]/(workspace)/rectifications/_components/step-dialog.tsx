'use client'

import { Radio, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useKeptText } from '@/app/_components/ui/use-kept-text'
import { useRouter } from '@/app/_i18n/navigation'
import type { FindingPage } from './finding'
import { useStep } from './use-step'

const hows = ['spot', 'paper'] as const

/** One step of a finding: its words, and the day, the post or the way that it needs. What is typed stays on this device until it is sent. */
export function StepDialog({
  finding,
  action,
  post: planned,
  today,
  userId,
  onClose,
}: {
  finding: { id: string; version: number }
  action: FindingPage['actions'][number]
  post: string
  today: string
  userId: string
  onClose: () => void
}) {
  const t = useTranslations('rectifications')
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const words = useKeptText(`${userId}/${finding.id}/${action}`)
  const [dueOn, setDueOn] = useState('')
  const [post, setPost] = useState(planned)
  const [how, setHow] = useState<(typeof hows)[number]>('spot')
  const step = useStep(action, () => {
    words.forget()
    onClose()
    router.refresh()
  })
  const sets = action === 'order' || action === 'extend' || action === 'sendBack'
  return (
    <FormDialog
      title={t(`stepTitle.${action}`)}
      submit={t(`step.${action}`)}
      busy={step.isPending}
      error={step.error}
      onSubmit={() => step.take({ ...finding, words: words.text, dueOn, post, how, key })}
      onClose={onClose}
    >
      <Text size="sm">{t(`stepHint.${action}`)}</Text>
      <Textarea
        label={t(`stepWords.${action}`)}
        description={t('wordsHint')}
        required={action !== 'close'}
        maxLength={1000}
        autosize
        minRows={3}
        data-autofocus
        value={words.text}
        onChange={(event) => words.set(event.currentTarget.value)}
      />
      {words.kept ? (
        <Text size="xs" c="dimmed">
          {t('kept')}
        </Text>
      ) : null}
      {action === 'order' ? (
        <TextInput
          label={t('post')}
          description={t('postHint')}
          required
          maxLength={100}
          value={post}
          onChange={(event) => setPost(event.currentTarget.value)}
        />
      ) : null}
      {action === 'verify' ? (
        <Radio.Group
          label={t('how')}
          value={how}
          onChange={(value) => setHow(value === 'paper' ? 'paper' : 'spot')}
        >
          {hows.map((one) => (
            <Radio key={one} value={one} label={t(`hows.${one}`)} mt={4} />
          ))}
        </Radio.Group>
      ) : null}
      {sets ? (
        <TextInput
          type="date"
          label={t(action === 'order' ? 'dueOn' : 'newDue')}
          required={action !== 'sendBack'}
          min={today}
          value={dueOn}
          onChange={(event) => setDueOn(event.currentTarget.value)}
        />
      ) : null}
    </FormDialog>
  )
}
