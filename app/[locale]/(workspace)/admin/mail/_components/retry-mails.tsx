'use client'

import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Refusal } from '@/app/_components/ui/refusal'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'

/** Sends again what went wrong. */
export function RetryMails({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('inbox')
  const router = useRouter()
  const retry = useMutation(useTRPC().mail.retry.mutationOptions({ onSuccess: () => router.refresh() }))
  return (
    <>
      <Button
        loading={retry.isPending}
        title={t('outbox.retryHint')}
        onClick={() => retry.mutate({ ids: [...ids] })}
      >
        {t('outbox.retry')}
      </Button>
      <Refusal error={retry.error} />
    </>
  )
}
