'use client'

import { Alert, Anchor, Button, PasswordInput, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/app/_components/ui/refusal'
import { getPathname } from '@/app/_i18n/navigation'
import type { Locale } from '@/app/_i18n/routing'
import { useTRPC } from '@/app/_trpc/client'
import { isStrongPassword } from '@/server/domain/account/password'
import classes from './account.module.css'

const empty = { current: '', next: '', again: '' }

/** Changes one's own password; all of one's sessions end with it, so what follows is signing in again. */
export function ChangePassword({ locale }: { locale: Locale }) {
  const t = useTranslations('account')
  const api = useTRPC()
  const [form, setForm] = useState(empty)
  const [tried, setTried] = useState(false)
  const signIn = getPathname({ href: '/sign-in', locale })
  const change = useMutation(api.account.changePassword.mutationOptions({ onSuccess: () => setForm(empty) }))
  if (change.isSuccess)
    return (
      <Alert color="green" role="status" className={classes.form}>
        {/* A whole page load: nothing of the ended session stays in memory. */}
        {t('changed')} <Anchor href={signIn}>{t('goSignIn')}</Anchor>
      </Alert>
    )
  const isWeak = !isStrongPassword(form.next)
  const differs = form.again !== form.next
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!isWeak && !differs) change.mutate({ current: form.current, next: form.next })
      }}
    >
      <Stack gap={12}>
        <PasswordInput
          label={t('current')}
          required
          autoComplete="current-password"
          value={form.current}
          onChange={(event) => setForm({ ...form, current: event.currentTarget.value })}
        />
        <PasswordInput
          label={t('next')}
          description={t('rule')}
          required
          autoComplete="new-password"
          error={tried && isWeak ? t('rule') : undefined}
          value={form.next}
          onChange={(event) => setForm({ ...form, next: event.currentTarget.value })}
        />
        <PasswordInput
          label={t('again')}
          required
          autoComplete="new-password"
          error={tried && differs ? t('notSame') : undefined}
          value={form.again}
          onChange={(event) => setForm({ ...form, again: event.currentTarget.value })}
        />
        <Refusal error={change.error} />
        <p className={classes.hint}>{t('signOutText')}</p>
        <Button type="submit" loading={change.isPending}>
          {t('changePassword')}
        </Button>
      </Stack>
    </form>
  )
}
