'use client'

import { Button, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import type { QuestionKey } from '@/server/domain/integrity/question'

interface Props {
  question: QuestionKey & { planId: string }
  /** What the question is about, as a title says it. */
  what: string
  text: string
  /** The first day that it may be due, and the one that is proposed. */
  days: { today: string; dueOn: string }
}

/** Turns a question into an order to its unit, everything filled in. */
export function OrderDialog(props: Props) {
  const t = useTranslations('integrity')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('orderFor', { what: props.what })}
        onClick={() => {
          setOpen(true)
        }}
      >
        {t('order')}
      </Button>
      {isOpen ? (
        <OrderForm
          {...props}
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </>
  )
}

function OrderForm({ question, what, text, days, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations('integrity')
  const { integrity } = useTRPC()
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const [words, setWords] = useState(() => t('orderForm.wordsFilled', { what, text }))
  const [demand, setDemand] = useState(() => t('orderForm.demandFilled'))
  const [post, setPost] = useState(() => t('orderForm.postFilled'))
  const [dueOn, setDueOn] = useState(days.dueOn)
  const order = useMutation(
    integrity.order.mutationOptions({
      onSuccess: ({ id }) => {
        onClose()
        router.push(`/rectifications/${id}`)
      },
    }),
  )
  return (
    <FormDialog
      title={t('orderFor', { what })}
      submit={t('order')}
      busy={order.isPending}
      error={order.error}
      onSubmit={() => {
        order.mutate({ ...question, words, order: { dueOn, post, demand }, key })
      }}
      onClose={onClose}
    >
      <Text size="sm">{t('orderForm.hint')}</Text>
      <Textarea
        label={t('orderForm.words')}
        required
        maxLength={1000}
        autosize
        minRows={3}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value)
        }}
      />
      <Textarea
        label={t('orderForm.demand')}
        required
        maxLength={1000}
        autosize
        minRows={2}
        value={demand}
        onChange={(event) => {
          setDemand(event.currentTarget.value)
        }}
      />
      <TextInput
        label={t('orderForm.post')}
        description={t('orderForm.postHint')}
        required
        maxLength={100}
        value={post}
        onChange={(event) => {
          setPost(event.currentTarget.value)
        }}
      />
      <TextInput
        type="date"
        label={t('orderForm.dueOn')}
        required
        min={days.today}
        value={dueOn}
        onChange={(event) => {
          setDueOn(event.currentTarget.value)
        }}
      />
    </FormDialog>
  )
}
