'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import type { BulletinText } from '@/server/domain/bulletin/bulletin-text'
import { TextForm } from './text-form'

/** Writes the next version of the template; an unknown placeholder is named while it is typed. */
export function TemplateForm({ begin, version }: { begin: BulletinText; version: number }) {
  const t = useTranslations('bulletins')
  const router = useRouter()
  const api = useTRPC()
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
  return (
    <TextForm
      begin={begin}
      as="template"
      sent={save}
      said={save.data ? t('saved', { version: String(save.data.version) }) : null}
      submit={t('save')}
      onSubmit={(text) => save.mutate({ version, text, key })}
    />
  )
}
