'use client'

import { Alert, Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useProblemText } from '@/app/_components/ui/use-problem-text'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'

/** Notes that the reminders have been read. */
export function MarkRead({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('inbox')
  const problemText = useProblemText()
  const router = useRouter()
  const mark = useMutation(useTRPC().inbox.markRead.mutationOptions({ onSuccess: () => router.refresh() }))
  return (
    <>
      <Button variant="default" loading={mark.isPending} onClick={() => mark.mutate({ ids: [...ids] })}>
        {t('markRead')}
      </Button>
      {mark.isError ? (
        <Alert color="red" role="alert">
          {problemText(mark.error)}
        </Alert>
      ) : null}
    </>
  )
}
