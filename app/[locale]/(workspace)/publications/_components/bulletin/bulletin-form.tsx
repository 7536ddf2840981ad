'use client'

import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { Refusal } from '@/app/_components/ui/refusal'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import type { BulletinText } from '@/server/domain/bulletin/bulletin-text'
import { checkText } from '@/server/domain/bulletin/check-text'
import { BulletinFields } from './bulletin-fields'
import classes from './bulletin.module.css'

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
  const [text, setText] = useState(begin)
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
  const faults = checkText(text, 'filled')
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (faults.length === 0 && date !== '') make.mutate({ publicationId, text, date, key })
      }}
    >
      <BulletinFields
        text={text}
        faults={faults}
        onChange={(next) => {
          setText(next)
          make.reset()
        }}
      />
      <TextInput
        type="date"
        label={t('date')}
        required
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <Refusal error={make.error} />
      <p role="status" className={classes.status}>
        {make.isSuccess ? t('madeNow') : null}
      </p>
      <Button type="submit" loading={make.isPending} disabled={faults.length > 0 || date === ''}>
        {t('make')}
      </Button>
    </form>
  )
}
