'use client'

import { Button, Checkbox, NativeSelect, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useKeptText } from '@/app/_components/ui/use-kept-text'
import { nameOf } from '@/app/_i18n/name-of'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import type { FindingsPage } from './finding'

interface Props {
  plan: string
  units: FindingsPage['units']
  indicators: FindingsPage['indicators']
  form: NonNullable<FindingsPage['form']>
  userId: string
  /** A leader's finding is ordered at once. */
  leads: boolean
}

/** Records something that was found wrong, with the order to put it right if it is issued at once. */
export function RecordFinding(props: Props) {
  const t = useTranslations('rectifications')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(props.leads ? 'recordLeader' : 'record')}</Button>
      {open ? <RecordDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function RecordDialog({
  plan,
  units,
  indicators,
  form,
  userId,
  leads,
  onClose,
}: Props & { onClose: () => void }) {
  const t = useTranslations('rectifications')
  const locale = useLocale()
  const router = useRouter()
  const trpc = useTRPC()
  const [key] = useState(() => uuidv7())
  const words = useKeptText(`${userId}/finding/words`)
  const demand = useKeptText(`${userId}/finding/demand`)
  const [entry, setEntry] = useState({
    unitId: '',
    indicator: '',
    line: '',
    periodId: '',
    foundOn: form.today,
    orders: leads,
    post: '',
    dueOn: '',
  })
  const set = (change: Partial<typeof entry>) => setEntry({ ...entry, ...change })
  const record = useMutation(
    trpc.rectifications.record.mutationOptions({
      onSuccess: ({ id }) => {
        words.forget()
        demand.forget()
        onClose()
        router.push(`/rectifications/${id}`)
      },
    }),
  )
  const lines = form.lines.filter(({ indicatorCode }) => indicatorCode === entry.indicator)
  const none = { value: '', label: t('none') }
  return (
    <FormDialog
      title={t(leads ? 'recordLeaderTitle' : 'recordTitle')}
      submit={t(entry.orders ? 'step.order' : 'record')}
      busy={record.isPending}
      error={record.error}
      onSubmit={() =>
        record.mutate({
          planId: plan,
          unitId: entry.unitId,
          periodId: entry.periodId || null,
          indicator: entry.indicator || null,
          line: entry.line || null,
          foundOn: entry.foundOn,
          words: words.text,
          order: entry.orders ? { dueOn: entry.dueOn, post: entry.post, demand: demand.text } : null,
          key,
        })
      }
      onClose={onClose}
    >
      <NativeSelect
        label={t('unit')}
        required
        value={entry.unitId}
        data={[
          { value: '', label: '' },
          ...units.map((unit) => ({ value: unit.id, label: nameOf(unit, locale) })),
        ]}
        onChange={(event) => set({ unitId: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('indicator')}
        value={entry.indicator}
        data={[
          none,
          ...indicators.map((one) => ({ value: one.code, label: `${one.code} ${nameOf(one, locale)}` })),
        ]}
        onChange={(event) => {
          const indicator = event.currentTarget.value
          set({ indicator, line: '', post: form.posts[indicator] ?? '' })
        }}
      />
      {lines.length > 0 ? (
        <NativeSelect
          label={t('line')}
          value={entry.line}
          data={[none, ...lines.map((one) => ({ value: one.code, label: nameOf(one, locale) }))]}
          onChange={(event) => set({ line: event.currentTarget.value })}
        />
      ) : null}
      <NativeSelect
        label={t('period')}
        value={entry.periodId}
        data={[none, ...form.periods.map((one) => ({ value: one.id, label: nameOf(one, locale) }))]}
        onChange={(event) => set({ periodId: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('foundOn')}
        required
        max={form.today}
        value={entry.foundOn}
        onChange={(event) => set({ foundOn: event.currentTarget.value })}
      />
      <Textarea
        label={t('words')}
        description={t('wordsHint')}
        required
        maxLength={1000}
        autosize
        minRows={3}
        value={words.text}
        onChange={(event) => words.set(event.currentTarget.value)}
      />
      {leads ? (
        <Text size="sm">{t('follow')}</Text>
      ) : (
        <Checkbox
          label={t('orderNow')}
          checked={entry.orders}
          onChange={(event) => set({ orders: event.currentTarget.checked })}
        />
      )}
      {entry.orders ? (
        <>
          <Textarea
            label={t('demand')}
            required
            maxLength={1000}
            autosize
            minRows={2}
            value={demand.text}
            onChange={(event) => demand.set(event.currentTarget.value)}
          />
          <TextInput
            label={t('post')}
            description={t('postHint')}
            required
            maxLength={100}
            value={entry.post}
            onChange={(event) => set({ post: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('dueOn')}
            required
            min={form.today}
            value={entry.dueOn}
            onChange={(event) => set({ dueOn: event.currentTarget.value })}
          />
        </>
      ) : null}
    </FormDialog>
  )
}
