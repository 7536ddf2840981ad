'use client'

import { Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { Link, useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import type { DraftPage } from './use-draft'

/** Publishes the draft as it is on the server: refused while anything stands against it or its trial was not seen. */
export function PublishDialog({ draft, onClose }: { draft: DraftPage['draft']; onClose: () => void }) {
  const t = useTranslations('workshop')
  const format = useFormatter()
  const api = useTRPC()
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const [reason, setReason] = useState('')
  // What the server holds now is what will be published.
  const now = useQuery({ ...api.plans.draft.queryOptions({ id: draft.id }), staleTime: 0 })
  const publish = useMutation(
    api.plans.publish.mutationOptions({ onSuccess: ({ planId }) => router.push(`/plans/${planId}`) }),
  )
  const trial = now.data?.draft.trial
  const seen = trial?.current === true
  const amends = draft.amends
  const lacksReason = amends !== null && reason.trim() === ''
  return (
    <FormDialog
      title={t('publishTitle')}
      submit={t('confirm')}
      busy={now.isPending || publish.isPending || publish.isSuccess}
      disabled={!seen || lacksReason}
      error={publish.error ?? now.error}
      onSubmit={() => {
        if (now.data) publish.mutate({ id: draft.id, hash: now.data.draft.hash, reason, key })
      }}
      onClose={onClose}
    >
      <p>{amends ? t('publishAmend', { number: String(amends.number + 1) }) : t('publishText')}</p>
      {seen ? (
        <p>
          {t('trialSeen', {
            by: trial.byName,
            at: format.dateTime(trial.at, { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </p>
      ) : (
        <p>
          {t('trialFirst')} <Link href={`/plans/drafts/${draft.id}/trial`}>{t('seeTrial')}</Link>
        </p>
      )}
      {amends ? (
        <Textarea
          label={t('reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={1000}
          autosize
          minRows={2}
          required
        />
      ) : null}
    </FormDialog>
  )
}
