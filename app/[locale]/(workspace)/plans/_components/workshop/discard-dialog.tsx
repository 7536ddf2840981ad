'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import type { DraftPage } from './use-draft'

/** Asks before a draft is put away. */
export function DiscardDialog({ draft, onClose }: { draft: DraftPage['draft']; onClose: () => void }) {
  const t = useTranslations('workshop')
  const api = useTRPC()
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const discard = useMutation(
    api.plans.discardDraft.mutationOptions({ onSuccess: () => router.push('/plans') }),
  )
  return (
    <FormDialog
      title={t('discard')}
      submit={t('discard')}
      busy={discard.isPending || discard.isSuccess}
      error={discard.error}
      onSubmit={() => discard.mutate({ id: draft.id, version: draft.version, key })}
      onClose={onClose}
    >
      <p>{t('discardText')}</p>
    </FormDialog>
  )
}
