'use client'

import { NativeSelect, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { textOf } from '@/app/_components/ui/text-of'
import { nameOf } from '@/app/_i18n/name-of'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import type { Decisions } from './decisions'

/** What a form takes, far above any plan's cap. */
const MOST_MARKS = 1000

/** A township claims a bonus for itself, or the office proposes an adjustment for anybody. */
export function AdjustmentDialog({
  page,
  side,
  onClose,
}: {
  page: Decisions
  side: 'claim' | 'propose'
  onClose: () => void
}) {
  const t = useTranslations('adjustments')
  const locale = useLocale()
  const trpc = useTRPC()
  const router = useRouter()
  const [ids] = useState(() => ({ id: uuidv7(), key: uuidv7() }))
  const periods = page.periods.filter(({ state }) => side === 'propose' || state === 'open')
  const [entry, setEntry] = useState({
    unitId: side === 'claim' ? (page.units[0]?.id ?? '') : '',
    periodId: periods.at(-1)?.id ?? '',
    item: page.plan.items[0]?.code ?? '',
    level: '',
    marks: '',
    matter: '',
    basis: '',
  })
  const set = (part: Partial<typeof entry>) => {
    setEntry({ ...entry, ...part })
  }
  const done = {
    onSuccess: () => {
      onClose()
      router.refresh()
    },
  }
  const claim = useMutation(trpc.adjustments.claim.mutationOptions(done))
  const propose = useMutation(trpc.adjustments.propose.mutationOptions(done))
  const send = side === 'claim' ? claim : propose
  const item = page.plan.items.find(({ code }) => code === entry.item) ?? null
  return (
    <FormDialog
      title={t(side)}
      submit={t(side)}
      busy={send.isPending}
      error={send.error}
      onSubmit={() => {
        send.mutate({
          ...ids,
          unitId: entry.unitId,
          periodId: entry.periodId,
          item: item?.code ?? null,
          level: item ? entry.level : null,
          marks: item || entry.marks.trim() === '' ? null : Number(entry.marks),
          matter: entry.matter,
          basis: entry.basis,
        })
      }}
      onClose={onClose}
    >
      <Text>{t(side === 'claim' ? 'claimText' : 'proposeText')}</Text>
      {side === 'propose' ? (
        <NativeSelect
          label={t('unit')}
          required
          value={entry.unitId}
          data={[
            { value: '', label: t('choose') },
            ...page.units.map((unit) => ({ value: unit.id, label: nameOf(unit, locale) })),
          ]}
          onChange={(event) => {
            set({ unitId: event.currentTarget.value })
          }}
        />
      ) : null}
      <NativeSelect
        label={t('period')}
        required
        value={entry.periodId}
        data={periods.map((period) => ({ value: period.id, label: nameOf(period, locale) }))}
        onChange={(event) => {
          set({ periodId: event.currentTarget.value })
        }}
      />
      {page.plan.items.length > 0 ? (
        <NativeSelect
          label={t('item')}
          value={entry.item}
          data={[
            ...page.plan.items.map(({ code, name }) => ({ value: code, label: textOf(name, '', locale) })),
            { value: '', label: t('free') },
          ]}
          onChange={(event) => {
            set({ item: event.currentTarget.value, level: '' })
          }}
        />
      ) : null}
      {item ? (
        <NativeSelect
          label={t('level')}
          required
          value={entry.level}
          data={[
            { value: '', label: t('choose') },
            ...item.levels.map(({ code, name, marks }) => ({
              value: code,
              label: t('levelMarks', { level: textOf(name, '', locale), marks: String(marks) }),
            })),
          ]}
          onChange={(event) => {
            set({ level: event.currentTarget.value })
          }}
        />
      ) : (
        <TextInput
          label={t('marks')}
          description={t(side === 'claim' ? 'marksClaimHint' : 'marksHint')}
          required
          type="number"
          step="any"
          min={side === 'claim' ? 0 : -MOST_MARKS}
          max={MOST_MARKS}
          value={entry.marks}
          onChange={(event) => {
            set({ marks: event.currentTarget.value })
          }}
        />
      )}
      <TextInput
        label={t('matter')}
        description={t('matterHint')}
        required
        maxLength={100}
        value={entry.matter}
        onChange={(event) => {
          set({ matter: event.currentTarget.value })
        }}
      />
      <TextInput
        label={t('document')}
        description={t('documentHint')}
        required
        maxLength={100}
        value={entry.basis}
        onChange={(event) => {
          set({ basis: event.currentTarget.value })
        }}
      />
    </FormDialog>
  )
}
