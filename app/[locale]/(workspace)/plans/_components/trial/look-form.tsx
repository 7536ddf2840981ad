'use client'

import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { Refusal } from '@/app/_components/ui/refusal'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import classes from '../plans.module.css'

/** Says that the trial was looked at, of exactly the plan that this page shows. */
export function LookForm({
  draftId,
  hash,
  seen,
  hasTrial,
}: {
  draftId: string
  hash: string
  seen: boolean
  hasTrial: boolean
}) {
  const t = useTranslations('plans.trial')
  const api = useTRPC()
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const look = useMutation(api.plans.lookAtTrial.mutationOptions({ onSuccess: () => router.refresh() }))
  if (seen) return <p role="status">{t('looked')}</p>
  return (
    <div className={classes.section}>
      <p className={classes.soft}>{t('lookText')}</p>
      <Refusal error={look.error} onReload={() => router.refresh()} />
      <div>
        <Button loading={look.isPending} onClick={() => look.mutate({ id: draftId, hash, key })}>
          {t(hasTrial ? 'look' : 'confirmNone')}
        </Button>
      </div>
    </div>
  )
}
