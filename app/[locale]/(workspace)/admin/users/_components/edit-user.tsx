'use client'

import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRouter } from '@/app/_i18n/navigation'
import { type ApiOutput, useTRPC } from '@/app/_trpc/client'
import { roles } from '@/server/domain/access/roles'
import { roleFitsLevel } from '@/server/domain/units/levels'
import { FormDialog } from '@/app/_components/ui/form-dialog'

export type ListedUser = ApiOutput['users']['list'][number]

/** Changes an account's name, role or whether it may sign in, and lifts a lock. */
export function EditUser({ user }: { user: ListedUser }) {
  const t = useTranslations('admin')
  const common = useTranslations('common')
  const router = useRouter()
  const api = useTRPC()
  const [form, setForm] = useState<{
    name: string
    role: ListedUser['role']
    active: boolean
    unlock: boolean
  } | null>(null)
  const update = useMutation(
    api.users.update.mutationOptions({
      onSuccess: () => {
        setForm(null)
        router.refresh()
      },
    }),
  )
  const fitting = roles.filter((role) => roleFitsLevel(role, user.unit.level))
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={t('editOf', { name: user.name })}
        onClick={() => {
          update.reset()
          setForm({ name: user.name, role: user.role, active: user.active, unlock: false })
        }}
      >
        {t('edit')}
      </Button>
      {form ? (
        <FormDialog
          title={t('editTitle', { name: user.name })}
          submit={common('save')}
          busy={update.isPending}
          error={update.error}
          onSubmit={() => {
            if (form.name.trim() !== '')
              update.mutate({ id: user.id, version: user.version, ...form, name: form.name.trim() })
          }}
          onClose={() => setForm(null)}
        >
          <TextInput
            label={t('name')}
            required
            maxLength={100}
            error={form.name.trim() === '' ? t('required') : undefined}
            value={form.name}
            onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          />
          <Select
            label={t('role')}
            description={t('roleHint')}
            data={fitting.map((role) => ({ value: role, label: common(`role.${role}`) }))}
            allowDeselect={false}
            value={form.role}
            onChange={(role) => setForm({ ...form, role: fitting.find((one) => one === role) ?? form.role })}
          />
          <Checkbox
            label={t('active')}
            description={t('activeHint')}
            checked={form.active}
            onChange={(event) => setForm({ ...form, active: event.currentTarget.checked })}
          />
          {user.locked ? (
            <Checkbox
              label={t('unlock')}
              checked={form.unlock}
              onChange={(event) => setForm({ ...form, unlock: event.currentTarget.checked })}
            />
          ) : null}
        </FormDialog>
      ) : null}
    </>
  )
}
