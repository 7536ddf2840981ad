'use client'

import { Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { nameOf } from '@/app/_i18n/name-of'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import type { CommendedRow } from './commendations'

/** One decision; another than the rule proposes asks why. */
export function CommendDialog({
  planId,
  publicationId,
  row,
  decision,
  onClose,
}: {
  planId: string
  publicationId: string
  row: CommendedRow
  decision: 'commended' | 'passedOver'
  onClose: () => void
}) {
  const t = useTranslations('commendations')
  const locale = useLocale()
  const trpc = useTRPC()
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const [words, setWords] = useState('')
  const decide = useMutation(
    trpc.commendations.decide.mutationOptions({
      onSuccess: () => {
        onClose()
        router.refresh()
      },
    }),
  )
  const asProposed = (row.against.length === 0) === (decision === 'commended')
  return (
    <FormDialog
      title={t(`${decision}Of`, { unit: nameOf(row.unit, locale) })}
      submit={t(`do.${decision}`)}
      busy={decide.isPending}
      error={decide.error}
      onSubmit={() => decide.mutate({ planId, publicationId, unitId: row.unit.id, decision, words, key })}
      onClose={onClose}
    >
      <Text size="sm">{t(asProposed ? 'asProposed' : 'otherwise')}</Text>
      <Textarea
        label={t('words')}
        description={t('wordsHint')}
        required={!asProposed}
        maxLength={1000}
        autosize
        minRows={3}
        data-autofocus
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
