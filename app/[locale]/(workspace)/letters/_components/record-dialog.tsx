'use client'

import { Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'

const fields = ['name', 'post', 'day', 'note'] as const
const labels = { name: 'recordName', post: 'recordPost', day: 'recordDay', note: 'recordNote' } as const

/** Records the signature of a unit that has no account: it stands on the printed letter. */
export function RecordDialog({
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
  const [entry, setEntry] = useState({ name: '', post: '', day: '', note: '' })
  const record = useMutation(
    trpc.letters.recordOnPaper.mutationOptions({
      onSuccess: () => {
        onClose()
        router.refresh()
      },
    }),
  )
  return (
    <FormDialog
      title={t('recordTitle')}
      submit={t('record')}
      busy={record.isPending}
      error={record.error}
      onSubmit={() => {
        record.mutate({ ...letter, ...entry, key })
      }}
      onClose={onClose}
    >
      <Text>{t('recordText')}</Text>
      {fields.map((field) => (
        <TextInput
          key={field}
          type={field === 'day' ? 'date' : 'text'}
          label={t(labels[field])}
          value={entry[field]}
          maxLength={field === 'note' ? 1000 : 100}
          required
          onChange={(event) => {
            setEntry({ ...entry, [field]: event.currentTarget.value })
          }}
        />
      ))}
    </FormDialog>
  )
}
