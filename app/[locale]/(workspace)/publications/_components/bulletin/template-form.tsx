'use client'

import { Button } from '@mantine/core'
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

/** Writes the next version of the template; an unknown placeholder is named while it is typed. */
export function TemplateForm({ begin, version }: { begin: BulletinText; version: number }) {
  const t = useTranslations('bulletins')
  const router = useRouter()
  const api = useTRPC()
  const [text, setText] = useState(begin)
  const [key, setKey] = useState(() => uuidv7())
  const save = useMutation(
    api.bulletins.saveTemplate.mutationOptions({
      onError: () => setKey(uuidv7()),
      onSuccess: () => {
        setKey(uuidv7())
        router.refresh()
      },
    }),
  )
  const faults = checkText(text, 'template')
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (faults.length === 0) save.mutate({ version, text, key })
      }}
    >
      <BulletinFields text={text} faults={faults} onChange={setText} />
      <Refusal error={save.error} />
      <p role="status" className={classes.status}>
        {save.data ? t('saved', { version: String(save.data.version) }) : null}
      </p>
      <Button type="submit" loading={save.isPending} disabled={faults.length > 0}>
        {t('save')}
      </Button>
    </form>
  )
}
