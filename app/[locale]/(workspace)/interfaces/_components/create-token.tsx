'use client'

import {
  Alert,
  Button,
  CopyButton,
  Group,
  Modal,
  MultiSelect,
  NumberInput,
  Stack,
  TextInput,
} from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { nameOf } from '@/app/_i18n/name-of'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import { LONGEST_DAYS } from '@/server/domain/api-token/token-state'
import classes from './interfaces.module.css'

interface Named {
  code: string
  name: string
  nameEn: string | null
}

const empty = {
  name: '',
  indicators: [] as string[],
  units: [] as string[],
  days: LONGEST_DAYS as number | string,
}

/** Makes a key and shows its secret this once. */
export function CreateToken({
  indicators,
  units,
}: {
  indicators: readonly Named[]
  units: readonly Named[]
}) {
  const t = useTranslations('interfaces')
  const common = useTranslations('common')
  const locale = useLocale()
  const router = useRouter()
  const api = useTRPC()
  const [form, setForm] = useState<typeof empty | null>(null)
  const [tried, setTried] = useState(false)
  const create = useMutation(api.apiTokens.create.mutationOptions({ onSuccess: () => router.refresh() }))
  const choices = (all: readonly Named[]) =>
    all.map((one) => ({ value: one.code, label: `${one.code} ${nameOf(one, locale)}` }))
  const days = Number(form?.days)
  const goodDays = Number.isInteger(days) && days >= 1 && days <= LONGEST_DAYS

  function close() {
    create.reset()
    setForm(null)
  }
  return (
    <>
      <Button
        onClick={() => {
          create.reset()
          setTried(false)
          setForm(empty)
        }}
      >
        {t('create')}
      </Button>
      {create.data ? (
        <Modal
          opened
          onClose={close}
          title={t('created')}
          closeButtonProps={{ 'aria-label': common('close') }}
          // A slip must not lose what can't be shown again.
          closeOnClickOutside={false}
          closeOnEscape={false}
          centered
        >
          <Stack gap={12}>
            <Alert color="green" role="status">
              {t('createdText')}
            </Alert>
            <p className={classes.secret} aria-label={t('secret')}>
              {create.data.secret}
            </p>
            <Group justify="flex-end">
              <CopyButton value={create.data.secret}>
                {({ copied, copy }) => (
                  <Button variant="default" onClick={copy}>
                    {t(copied ? 'copied' : 'copy')}
                  </Button>
                )}
              </CopyButton>
              <Button onClick={close}>{common('close')}</Button>
            </Group>
          </Stack>
        </Modal>
      ) : null}
      {form && !create.data ? (
        <FormDialog
          title={t('createTitle')}
          submit={t('create')}
          busy={create.isPending}
          error={create.error}
          onSubmit={() => {
            setTried(true)
            if (form.name.trim() === '' || !goodDays) return
            const { name, indicators: only, units: within } = form
            create.mutate({ name: name.trim(), indicators: only, units: within, days })
          }}
          onClose={close}
        >
          <p>{t('createText')}</p>
          <TextInput
            label={t('name')}
            description={t('nameHint')}
            required
            maxLength={100}
            error={tried && form.name.trim() === '' ? t('required') : undefined}
            value={form.name}
            onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          />
          <MultiSelect
            label={t('indicators')}
            description={t('indicatorsHint')}
            data={choices(indicators)}
            searchable
            clearable
            value={form.indicators}
            onChange={(chosen) => setForm({ ...form, indicators: chosen })}
          />
          <MultiSelect
            label={t('units')}
            description={t('unitsHint')}
            data={choices(units)}
            searchable
            clearable
            value={form.units}
            onChange={(chosen) => setForm({ ...form, units: chosen })}
          />
          <NumberInput
            label={t('days')}
            description={t('daysHint')}
            required
            min={1}
            max={LONGEST_DAYS}
            allowDecimal={false}
            error={tried && !goodDays ? t('daysWrong') : undefined}
            value={form.days}
            onChange={(value) => setForm({ ...form, days: value })}
          />
        </FormDialog>
      ) : null}
    </>
  )
}
