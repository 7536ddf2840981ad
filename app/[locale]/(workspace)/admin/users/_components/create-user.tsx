'use client'

import { Button, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { nameOf } from '@/app/_i18n/name-of'
import { useRouter } from '@/app/_i18n/navigation'
import { type ApiOutput, useTRPC } from '@/app/_trpc/client'
import { type Role, roles } from '@/server/domain/access/roles'
import { isStrongPassword } from '@/server/domain/account/password'
import { roleFitsLevel } from '@/server/domain/units/levels'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { HandedOver } from './handed-over'
import { PasswordField } from './password-field'

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,39}$/
const empty = {
  unitId: null as string | null,
  role: null as Role | null,
  name: '',
  username: '',
  password: '',
}

/** Adds an account: its unit, a role that fits the unit's level, and a first password to pass on. */
export function CreateUser({ units }: { units: ApiOutput['units']['list'] }) {
  const t = useTranslations('admin')
  const common = useTranslations('common')
  const locale = useLocale()
  const router = useRouter()
  const api = useTRPC()
  const [key, setKey] = useState<string | null>(null)
  const [form, setForm] = useState(empty)
  const [tried, setTried] = useState(false)
  const create = useMutation(api.users.create.mutationOptions({ onSuccess: () => router.refresh() }))
  const unit = units.find((one) => one.id === form.unitId)
  const username = form.username.trim().toLowerCase()
  const fitting = unit ? roles.filter((role) => roleFitsLevel(role, unit.level)) : []
  const change = (part: Partial<typeof empty>) => setForm({ ...form, ...part })
  // A village's name is not the only one of its kind: its township stands before it.
  const labelOf = (one: (typeof units)[number]) => {
    const above = one.level === 'village' ? units.find(({ id }) => id === one.parentId) : undefined
    return `${above ? `${nameOf(above, locale)} ` : ''}${nameOf(one, locale)} ${one.code}`
  }
  const lacks = (value: string | null) => (tried && !value?.trim() ? t('required') : undefined)

  function open() {
    setForm(empty)
    setTried(false)
    create.reset()
    setKey(uuidv7())
  }
  function submit() {
    setTried(true)
    const { unitId, role, name, password } = form
    if (!unitId || !role || !name.trim() || !USERNAME.test(username) || !isStrongPassword(password)) return
    create.mutate({ unitId, role, name: name.trim(), username, password, key: key ?? undefined })
  }

  return (
    <>
      <Button onClick={open}>{t('create')}</Button>
      {key !== null && create.isSuccess ? (
        <HandedOver
          title={t('created')}
          username={username}
          password={form.password}
          onClose={() => {
            setForm(empty)
            setKey(null)
          }}
        />
      ) : null}
      {key !== null && !create.isSuccess ? (
        <FormDialog
          title={t('createTitle')}
          submit={t('create')}
          busy={create.isPending}
          error={create.error}
          onSubmit={submit}
          onClose={() => setKey(null)}
        >
          <p>{t('createText')}</p>
          <Select
            label={t('unit')}
            data={units.map((one) => ({ value: one.id, label: labelOf(one) }))}
            limit={50}
            searchable
            required
            error={lacks(form.unitId)}
            value={form.unitId}
            onChange={(unitId) => change({ unitId, role: null })}
          />
          <Select
            label={t('role')}
            description={unit ? undefined : t('unitFirst')}
            data={fitting.map((role) => ({ value: role, label: common(`role.${role}`) }))}
            required
            disabled={!unit}
            error={unit ? lacks(form.role) : undefined}
            value={form.role}
            onChange={(role) => change({ role: fitting.find((one) => one === role) ?? null })}
          />
          <TextInput
            label={t('name')}
            required
            maxLength={100}
            error={lacks(form.name)}
            value={form.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t('username')}
            description={t('usernameHint')}
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={40}
            error={tried && !USERNAME.test(username) ? t('usernameWrong') : undefined}
            value={form.username}
            onChange={(event) => change({ username: event.currentTarget.value })}
          />
          <PasswordField value={form.password} onChange={(password) => change({ password })} />
        </FormDialog>
      ) : null}
    </>
  )
}
