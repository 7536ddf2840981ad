'use client'

import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { Refusal } from '@/app/_components/ui/refusal'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'

/** Begins a draft from a published plan: next year's, or an amendment. An amendment under way is led to. */
export function BeginDraft({
  planId,
  year,
  openDraft,
}: {
  planId: string
  year: number
  openDraft: string | null
}) {
  const t = useTranslations('plans')
  const api = useTRPC()
  const router = useRouter()
  const [key] = useState(() => ({ lastYear: uuidv7(), amendment: uuidv7() }))
  const create = useMutation(
    api.plans.createDraft.mutationOptions({ onSuccess: ({ id }) => router.push(`/plans/drafts/${id}`) }),
  )
  const begin = (from: 'lastYear' | 'amendment') =>
    create.mutate({ origin: { from, planId }, key: key[from] })
  return (
    <>
      <Button variant="default" loading={create.isPending} onClick={() => begin('lastYear')}>
        {t('copyToNext', { year: String(year + 1) })}
      </Button>
      {openDraft === null ? (
        <Button variant="default" loading={create.isPending} onClick={() => begin('amendment')}>
          {t('amend')}
        </Button>
      ) : null}
      <Refusal error={create.error} onReload={() => router.refresh()} />
    </>
  )
}
