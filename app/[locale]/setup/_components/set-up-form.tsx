'use client'

import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/app/_components/ui/refusal'
import { getPathname } from '@/app/_i18n/navigation'
import type { Locale } from '@/app/_i18n/routing'
import { useTRPC } from '@/app/_trpc/client'
import { isStrongPassword } from '@/server/domain/account/password'

const empty = { unitCode: '', unitName: '', name: '', username: '', password: '', again: '' }

/** The unit that assesses and the first system administrator, once. */
export function SetUpForm({ locale }: { locale: Locale }) {
  const t = useTranslations('account')
  const api = useTRPC()
  const [form, setForm] = useState(empty)
  const [tried, setTried] = useState(false)
  const setUp = useMutation(api.installation.setUp.mutationOptions({ onSuccess: () => setForm(empty) }))
  if (setUp.isSuccess)
    return (
      <Alert color="green" role="status">
        {t('setUpDone')} <Anchor href={getPathname({ href: '/sign-in', locale })}>{t('goSignIn')}</Anchor>
      </Alert>
    )
  const plain = {
    unitCode: form.unitCode.trim(),
    unitName: form.unitName.trim(),
    name: form.name.trim(),
    username: form.username.trim().toLowerCase(),
    password: form.password,
  }
  const wrong = {
    unitCode: /^\d{6,12}$/.test(plain.unitCode) ? undefined : t('unitCodeHint'),
    unitName: plain.unitName ? undefined : t('required'),
    name: plain.name ? undefined : t('required'),
    username: /^[a-z0-9][a-z0-9._-]{1,39}$/.test(plain.username) ? undefined : t('usernameHint'),
    password: isStrongPassword(form.password) ? undefined : t('rule'),
    again: form.again === form.password ? undefined : t('notSame'),
  }
  const field = (key: keyof typeof empty) => ({
    label: t(key === 'name' ? 'personName' : key),
    required: true,
    error: tried ? wrong[key] : undefined,
    value: form[key],
    onChange: (event: { currentTarget: { value: string } }) =>
      setForm({ ...form, [key]: event.currentTarget.value }),
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (Object.values(wrong).every((fault) => fault === undefined)) setUp.mutate(plain)
      }}
    >
      <Stack gap={12}>
        <TextInput {...field('unitName')} maxLength={100} autoFocus />
        <TextInput
          {...field('unitCode')}
          description={tried && wrong.unitCode ? undefined : t('unitCodeHint')}
          inputMode="numeric"
          maxLength={12}
        />
        <TextInput {...field('name')} maxLength={100} />
        <TextInput
          {...field('username')}
          description={tried && wrong.username ? undefined : t('usernameHint')}
          autoComplete="username"
          autoCapitalize="none"
          maxLength={40}
        />
        <PasswordInput
          {...field('password')}
          description={tried && wrong.password ? undefined : t('rule')}
          autoComplete="new-password"
        />
        <PasswordInput {...field('again')} label={t('passwordAgain')} autoComplete="new-password" />
        <Refusal error={setUp.error} />
        <Button type="submit" loading={setUp.isPending}>
          {t('setUp')}
        </Button>
      </Stack>
    </form>
  )
}
