'use client'

import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

const failures = ['wrong', 'locked', 'disabled', 'tooMany'] as const
type Failure = (typeof failures)[number] | 'unknown'

/** User name and password. A refusal says what to do next; the fields keep what was typed. */
export function SignInForm({ to }: { to: string }) {
  const t = useTranslations('account')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(form: FormData) {
    setBusy(true)
    setFailure(null)
    const answer = await signIn('credentials', {
      username: textOf(form, 'username'),
      password: textOf(form, 'password'),
      redirect: false,
    }).catch(() => undefined)
    if (answer?.ok) {
      // A whole page load: nothing of whoever sat here before stays in memory.
      window.location.assign(to)
      return
    }
    setFailure(failures.find((known) => known === answer?.error) ?? 'unknown')
    setBusy(false)
  }

  return (
    <form
      method="post"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(new FormData(event.currentTarget))
      }}
    >
      <Stack gap={12}>
        <TextInput name="username" label={t('username')} autoComplete="username" required autoFocus />
        <PasswordInput name="password" label={t('password')} autoComplete="current-password" required />
        {failure ? (
          <Alert color="red" role="alert">
            {t(`failed.${failure}`)}
          </Alert>
        ) : null}
        <Button type="submit" loading={busy}>
          {t('signIn')}
        </Button>
      </Stack>
    </form>
  )
}

function textOf(form: FormData, field: string): string {
  const value = form.get(field)
  return typeof value === 'string' ? value : ''
}
