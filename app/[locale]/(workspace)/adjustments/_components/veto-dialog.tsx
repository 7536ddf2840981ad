'use client'

import { NativeSelect, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { nameOf } from '@/app/_i18n/name-of'
import { useRouter } from '@/app/_i18n/navigation'
import { textOf } from '@/app/_components/ui/text-of'
import { useTRPC } from '@/app/_trpc/client'
import type { Decisions, RuleProposal } from './decisions'

/** Proposes a veto on a unit, or takes up what a rule proposes. */
export function VetoDialog({
  page,
  proposal,
  onClose,
}: {
  page: Decisions
  proposal: RuleProposal | null
  onClose: () => void
}) {
  const t = useTranslations('adjustments')
  const locale = useLocale()
  const trpc = useTRPC()
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const [entry, setEntry] = useState({
    unitId: proposal?.unit.id ?? '',
    periodId: proposal?.period.id ?? page.periods.at(-1)?.id ?? '',
    clause: '',
    basis: '',
  })
  const set = (part: Partial<typeof entry>) => {
    setEntry({ ...entry, ...part })
  }
  const propose = useMutation(
    trpc.vetoes.propose.mutationOptions({
      onSuccess: () => {
        onClose()
        router.refresh()
      },
    }),
  )
  return (
    <FormDialog
      title={t('proposeVeto')}
      submit={t('proposeVeto')}
      busy={propose.isPending}
      error={propose.error}
      onSubmit={() => {
        propose.mutate({ ...entry, indicator: proposal?.indicator ?? null, key })
      }}
      onClose={onClose}
    >
      <Text>{t('proposeVetoText')}</Text>
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
      <NativeSelect
        label={t('period')}
        required
        value={entry.periodId}
        data={page.periods.map((period) => ({ value: period.id, label: nameOf(period, locale) }))}
        onChange={(event) => {
          set({ periodId: event.currentTarget.value })
        }}
      />
      <NativeSelect
        label={t('clause')}
        required
        value={entry.clause}
        data={[
          { value: '', label: t('choose') },
          ...page.plan.clauses.map(({ code, name }) => ({
            value: code,
            label: `${code} ${textOf(name, '', locale)}`,
          })),
        ]}
        onChange={(event) => {
          set({ clause: event.currentTarget.value })
        }}
      />
      <Textarea
        label={t('basis')}
        description={t('basisHint')}
        required
        maxLength={1000}
        autosize
        minRows={3}
        value={entry.basis}
        onChange={(event) => {
          set({ basis: event.currentTarget.value })
        }}
      />
    </FormDialog>
  )
}
