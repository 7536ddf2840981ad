'use client'

import { Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'

/** Sends a letter back to the office with words. */
export function SendBackDialog({
  letter,
  onClose,
}: {
  letter: { id: string; hash: string }
  onClose: () => void
}) {
  const t = useTranslations('letters')
  const trpc = useTRPC()
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const [reason, setReason] = useState('')
  const send = useMutation(
    trpc.letters.sendBack.mutationOptions({
      onSuccess: () => {
        onClose()
        router.refresh()
      },
    }),
  )
  return (
    <FormDialog
      title={t('sendBackTitle')}
      submit={t('sendBack')}
      busy={send.isPending}
      error={send.error}
      onSubmit={() => {
        send.mutate({ ...letter, reason, key })
      }}
      onClose={onClose}
    >
      <Text>{t('sendBackText')}</Text>
      <Textarea
        label={t('sendBackReason')}
        description={t('sendBackHint')}
        value={reason}
        required
        maxLength={1000}
        autosize
        minRows={3}
        data-autofocus
        onChange={(event) => {
          setReason(event.currentTarget.value)
        }}
      />
    </FormDialog>
  )
}
