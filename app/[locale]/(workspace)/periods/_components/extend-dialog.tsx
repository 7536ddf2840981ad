'use client'

import { Alert, Button, Checkbox, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { problemOf, useProblemText } from '@/app/_components/ui/use-problem-text'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'

interface Props {
  period: { id: string; dueOn: string }
  extendable: readonly { id: string; name: string; missed: boolean }[]
  onClose: () => void
}

/** More time for one unit or several at once, with the reason. */
export function ExtendDialog({ period, extendable, onClose }: Props) {
  const t = useTranslations('periods')
  const tc = useTranslations('common')
  const problemText = useProblemText()
  const trpc = useTRPC()
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const [unitIds, setUnitIds] = useState<string[]>([])
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const extend = useMutation(
    trpc.periods.extend.mutationOptions({
      onSuccess: () => {
        onClose()
        router.refresh()
      },
    }),
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('actions.extend')}
      closeButtonProps={{ 'aria-label': tc('close') }}
    >
      <Stack gap={12}>
        <Text>{t('confirm.extend')}</Text>
        <Checkbox.Group label={t('extendUnits')} value={unitIds} onChange={setUnitIds} withAsterisk>
          <Stack gap={8} mt={4}>
            {extendable.map((unit) => (
              <Checkbox
                key={unit.id}
                value={unit.id}
                label={unit.missed ? `${unit.name} (${t('neverSubmitted')})` : unit.name}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <TextInput
          type="date"
          label={t('until')}
          description={t('untilHint', { dueOn: period.dueOn })}
          value={until}
          min={period.dueOn}
          onChange={(event) => setUntil(event.currentTarget.value)}
          required
        />
        <Textarea
          label={t('extensionReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={1000}
          autosize
          minRows={2}
          required
        />
        {extend.isError ? (
          <Alert color="red" role="alert">
            {problemOf(extend.error) ? t('nothingDone') : null} {problemText(extend.error)}
          </Alert>
        ) : null}
        <Button
          loading={extend.isPending}
          disabled={unitIds.length === 0 || until <= period.dueOn || !reason.trim()}
          onClick={() => extend.mutate({ id: period.id, unitIds, until, reason, key })}
        >
          {t('actions.extend')}
        </Button>
      </Stack>
    </Modal>
  )
}
