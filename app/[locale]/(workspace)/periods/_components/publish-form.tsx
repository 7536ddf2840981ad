'use client'

import { Alert, Button, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { problemOf, useProblemText } from '@/app/_components/ui/use-problem-text'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import classes from './preview.module.css'

interface Props {
  /** The very run that the preview shows. */
  runId: string
  needsReason: boolean
  isBlocked: boolean
}

/**
 * The reason, where something is superseded, and the button that freezes the results; the look is the page itself, so nothing asks
 * twice.
 */
export function PublishForm({ runId, needsReason, isBlocked }: Props) {
  const t = useTranslations('periods.preview')
  const problemText = useProblemText()
  const trpc = useTRPC()
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const [reason, setReason] = useState('')
  const publish = useMutation(
    trpc.candidates.propose.mutationOptions({
      onSuccess: ({ id }) => router.push(`/publications/candidates/${id}`),
    }),
  )
  const lacksReason = needsReason && !reason.trim()
  return (
    <Stack gap={12} className={classes.publish}>
      {needsReason ? (
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={1000}
          autosize
          minRows={2}
          required
        />
      ) : null}
      <Text>{isBlocked ? t('cannot') : lacksReason ? t('reasonNeeded') : t('publishText')}</Text>
      {publish.isError ? (
        <Alert color="red" role="alert">
          {problemOf(publish.error) ? t('kept') : null} {problemText(publish.error)} {t('failed')}
        </Alert>
      ) : null}
      <div>
        <Button
          disabled={isBlocked || lacksReason}
          loading={publish.isPending || publish.isSuccess}
          onClick={() => publish.mutate({ runId, reason: reason || undefined, key })}
        >
          {t('publish')}
        </Button>
      </div>
    </Stack>
  )
}
