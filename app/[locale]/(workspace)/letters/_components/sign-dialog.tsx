'use client'

import { Checkbox, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { Link, useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import classes from './letters.module.css'

/** Signs letters, one or several: each is named with the hash of the text that is signed, and can be looked at first. */
export function SignDialog({
  letters,
  name,
  onClose,
}: {
  letters: readonly { id: string; hash: string; title: string }[]
  name: string
  onClose: () => void
}) {
  const t = useTranslations('letters')
  const trpc = useTRPC()
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const [seen, setSeen] = useState(false)
  const sign = useMutation(
    trpc.letters.sign.mutationOptions({
      onSuccess: () => {
        onClose()
        router.refresh()
      },
    }),
  )
  return (
    <FormDialog
      title={t('signTitle')}
      submit={t('signSubmit')}
      busy={sign.isPending}
      disabled={!seen}
      error={sign.error}
      onSubmit={() => {
        sign.mutate({ letters: letters.map(({ id, hash }) => ({ id, hash })), key })
      }}
      onClose={onClose}
    >
      <Text>{t('signText', { name })}</Text>
      <ul className={classes.chosen}>
        {letters.map(({ id, hash, title }) => (
          <li key={id}>
            <Link href={`/letters/${id}`} target="_blank">
              {title}
            </Link>{' '}
            <code className={classes.hash}>{hash.slice(0, 16)}…</code>
          </li>
        ))}
      </ul>
      <Checkbox
        label={t('signSeen')}
        checked={seen}
        onChange={(event) => {
          setSeen(event.currentTarget.checked)
        }}
      />
    </FormDialog>
  )
}
