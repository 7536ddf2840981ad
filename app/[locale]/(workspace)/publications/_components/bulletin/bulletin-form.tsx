'use client'

import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import type { BulletinText } from '@/server/domain/bulletin/bulletin-text'
import { TextForm } from './text-form'

/** Makes a bulletin from the text as the office leaves it; what was typed stays when it is refused. */
export function BulletinForm({
  publicationId,
  begin,
  today,
}: {
  publicationId: string
  begin: BulletinText
  today: string
}) {
  const t = useTranslations('bulletins')
  const router = useRouter()
  const api = useTRPC()
  const [date, setDate] = useState(today)
  const [key, setKey] = useState(() => uuidv7())
  const make = useMutation(
    api.bulletins.make.mutationOptions({
      onError: () => setKey(uuidv7()),
      onSuccess: () => {
        setKey(uuidv7())
        router.refresh()
      },
    }),
  )
  return (
    <TextForm
      begin={begin}
      as="filled"
      more={
        <TextInput
          type="date"
          label={t('date')}
          required
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
      }
      isReady={date !== ''}
      sent={make}
      said={make.isSuccess ? t('madeNow') : null}
      submit={t('make')}
      onChange={() => make.reset()}
      onSubmit={(text) => make.mutate({ publicationId, text, date, key })}
    />
  )
}
