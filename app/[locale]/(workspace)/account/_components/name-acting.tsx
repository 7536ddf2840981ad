'use client'

import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { type ApiOutput, useTRPC } from '@/app/_trpc/client'

/** Names somebody of one's own unit to sign in one's stead between two days. */
export function NameActing({
  candidates,
  today,
}: {
  candidates: ApiOutput['acting']['list']['candidates']
  today: string
}) {
  const t = useTranslations('exchange.acting')
  const common = useTranslations('common')
  const api = useTRPC()
  const router = useRouter()
  const [form, setForm] = useState<{
    key: string
    actingId: string | null
    from: string
    until: string
    reason: string
  } | null>(null)
  const name = useMutation(
    api.acting.name.mutationOptions({
      onSuccess: () => {
        setForm(null)
        router.refresh()
      },
    }),
  )
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          name.reset()
          setForm({ key: uuidv7(), actingId: null, from: today, until: '', reason: '' })
        }}
      >
        {t('name')}
      </Button>
      {form ? (
        <FormDialog
          title={t('name')}
          submit={t('name')}
          busy={name.isPending}
          error={name.error}
          onSubmit={() => {
            const { actingId, ...rest } = form
            if (actingId && rest.until && rest.reason.trim()) name.mutate({ actingId, ...rest })
          }}
          onClose={() => setForm(null)}
        >
          <p>{t('text')}</p>
          <Select
            label={t('person')}
            required
            data={candidates.map((one) => ({
              value: one.id,
              label: `${one.name} · ${common(`role.${one.role}`)}`,
            }))}
            value={form.actingId}
            onChange={(actingId) => setForm({ ...form, actingId })}
          />
          <TextInput
            type="date"
            label={t('from')}
            required
            min={today}
            value={form.from}
            onChange={(event) => setForm({ ...form, from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('until')}
            required
            min={form.from}
            value={form.until}
            onChange={(event) => setForm({ ...form, until: event.currentTarget.value })}
          />
          <Textarea
            label={t('reason')}
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
