'use client'

import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import { isStrongPassword } from '@/server/domain/account/password'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import type { ListedUser } from './edit-user'
import { HandedOver } from './handed-over'
import { PasswordField } from './password-field'

/** Gives an account a new first password, to be changed at the next sign-in. */
export function ResetPassword({ user }: { user: ListedUser }) {
  const t = useTranslations('admin')
  const router = useRouter()
  const api = useTRPC()
  const [password, setPassword] = useState<string | null>(null)
  const reset = useMutation(api.users.resetPassword.mutationOptions({ onSuccess: () => router.refresh() }))
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={t('resetOf', { name: user.name })}
        onClick={() => {
          reset.reset()
          setPassword('')
        }}
      >
        {t('reset')}
      </Button>
      {password !== null && reset.isSuccess ? (
        <HandedOver
          title={t('resetDone')}
          username={user.username}
          password={password}
          onClose={() => setPassword(null)}
        />
      ) : null}
      {password !== null && !reset.isSuccess ? (
        <FormDialog
          title={t('resetTitle', { name: user.name })}
          submit={t('reset')}
          busy={reset.isPending}
          error={reset.error}
          onSubmit={() => {
            if (isStrongPassword(password)) reset.mutate({ id: user.id, version: user.version, password })
          }}
          onClose={() => setPassword(null)}
        >
          <p>{t('resetText')}</p>
          <PasswordField value={password} onChange={setPassword} />
        </FormDialog>
      ) : null}
    </>
  )
}
