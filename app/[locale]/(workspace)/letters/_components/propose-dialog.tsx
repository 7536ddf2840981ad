'use client'

import { Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { useTRPC } from '@/app/_trpc/client'
import type { ListedUnit } from './listed'

/** Proposes letters to the chosen units: says from which version, to whom, and which were sent back. */
export function ProposeDialog({
  plan,
  units,
  onClose,
}: {
  plan: { id: string; version: number }
  units: readonly ListedUnit[]
  onClose: () => void
}) {
  const t = useTranslations('letters')
  const locale = useLocale()
  const trpc = useTRPC()
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const propose = useMutation(
    trpc.letters.propose.mutationOptions({
      onSuccess: () => {
        onClose()
        router.refresh()
      },
    }),
  )
  return (
    <FormDialog
      title={t('proposeTitle')}
      submit={t('proposeSubmit')}
      busy={propose.isPending}
      error={propose.error}
      onSubmit={() => {
        propose.mutate({
          planId: plan.id,
          version: plan.version,
          unitIds: units.map(({ id }) => id),
          key,
        })
      }}
      onClose={onClose}
    >
      <Text>
        {t('proposeText', {
          version: String(plan.version),
          count: String(units.length),
          units: units.map((unit) => nameOf(unit, locale)).join(t('listJoin')),
        })}
      </Text>
      {units.some(({ proposal }) => proposal === 'sentBack') ? <Text>{t('proposeReturned')}</Text> : null}
    </FormDialog>
  )
}
