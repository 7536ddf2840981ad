'use client'

import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import { isStrongPassword } from '@/server/domain/account/password'
import type { ListedUser } from './edit-user'
import { HandedOver } from './handed-over'
import { PasswordField } from './password-field'

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,39}$/

/** Ends the account of whoever leaves a post, and gives the successor one of their own. */
export function HandOver({ user }: { user: ListedUser }) {
  const t = useTranslations('admin')
  const te = useTranslations('exchange.handOver')
  const router = useRouter()
  const api = useTRPC()
  const [form, setForm] = useState<{
    key: string
    name: string
    username: string
    password: string
    reason: string
  } | null>(null)
  const [tried, setTried] = useState(false)
  const handOver = useMutation(api.users.handOver.mutationOptions())
  const username = form?.username.trim().toLowerCase() ?? ''
  const isNamed = USERNAME.test(username)
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={te('of', { name: user.name })}
        onClick={() => {
          handOver.reset()
          setTried(false)
          setForm({ key: uuidv7(), name: '', username: '', password: '', reason: '' })
        }}
      >
        {te('action')}
      </Button>
      {form && handOver.isSuccess ? (
        <HandedOver
          title={te('done')}
          username={username}
          password={form.password}
          onClose={() => {
            setForm(null)
            router.refresh()
          }}
        />
      ) : null}
      {form && !handOver.isSuccess ? (
        <FormDialog
          title={te('title', { name: user.name })}
          submit={te('action')}
          busy={handOver.isPending}
          error={handOver.error}
          onSubmit={() => {
            setTried(true)
            if (!form.name.trim() || !isNamed || !isStrongPassword(form.password) || !form.reason.trim())
              return
            handOver.mutate({ ...form, id: user.id, version: user.version, name: form.name.trim(), username })
          }}
          onClose={() => setForm(null)}
        >
          <p>{te('text')}</p>
          <TextInput
            label={te('name')}
            required
            maxLength={100}
            value={form.name}
            onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          />
          <TextInput
            label={t('username')}
            description={t('usernameHint')}
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={40}
            error={tried && !isNamed ? t('usernameWrong') : undefined}
            value={form.username}
            onChange={(event) => setForm({ ...form, username: event.currentTarget.value })}
          />
          <PasswordField
            value={form.password}
            onChange={(password) => setForm((known) => known && { ...known, password })}
          />
          <Textarea
            label={te('reason')}
            required
            autosize
            maxLength={1000}
            value={form.reason}
            onChange={(event) => setForm({ ...form, reason: event.currentTarget.value })}
          />
        </FormDialog>
      ) : null}
    </>
  )
}
