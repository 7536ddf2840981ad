'use client'

import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'

/** Ends a key, after a word of warning. */
export function RevokeToken({ id, name }: { id: string; name: string }) {
  const t = useTranslations('interfaces')
  const router = useRouter()
  const api = useTRPC()
  const [key, setKey] = useState<string | null>(null)
  const revoke = useMutation(
    api.apiTokens.revoke.mutationOptions({
      onSuccess: () => {
        setKey(null)
        router.refresh()
      },
    }),
  )
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={t('revokeOf', { name })}
        onClick={() => {
          revoke.reset()
          setKey(uuidv7())
        }}
      >
        {t('revoke')}
      </Button>
      {key === null ? null : (
        <FormDialog
          title={t('revokeTitle', { name })}
          submit={t('revoke')}
          busy={revoke.isPending}
          error={revoke.error}
          onSubmit={() => revoke.mutate({ id, key })}
          onClose={() => setKey(null)}
        >
          <p>{t('revokeText')}</p>
        </FormDialog>
      )}
    </>
  )
}
