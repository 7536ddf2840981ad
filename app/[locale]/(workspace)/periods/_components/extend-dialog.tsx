'use client'

import { Alert, Button, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { Awaiting } from '@/app/_components/ui/awaiting'
import { problemOf, useProblemText } from '@/app/_components/ui/use-problem-text'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import { type Calendar, isWorkingDay, nthWorkingDayAfter } from '@/server/domain/calendar/working-days'
import { ExtendUnits } from './extend-units'

interface Props {
  period: { id: string; dueOn: string }
  onClose: () => void
}

const DAY = /^[12]\d{3}-\d{2}-\d{2}$/

/** More time for one unit or several at once, with the reason. Says where nobody works on the day that was given. */
export function ExtendDialog({ period, onClose }: Props) {
  const t = useTranslations('periods')
  const tc = useTranslations('common')
  const format = useFormatter()
  const problemText = useProblemText()
  const trpc = useTRPC()
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const [unitIds, setUnitIds] = useState<string[]>([])
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const asked = useQuery(trpc.periods.extendable.queryOptions({ id: period.id }, { staleTime: 0, gcTime: 0 }))
  const extend = useMutation(
    trpc.periods.extend.mutationOptions({
      onSuccess: () => {
        onClose()
        router.refresh()
      },
    }),
  )
  const calendar: Calendar = new Map(asked.data?.calendar ?? [])
  const isFree = asked.data !== undefined && DAY.test(until) && !isWorkingDay(until, calendar)
  const next = isFree ? nthWorkingDayAfter(until, 1, calendar) : null
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'full', timeZone: 'UTC' })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('actions.extend')}
      closeButtonProps={{ 'aria-label': tc('close') }}
    >
      <Stack gap={12}>
        <Text>{t('confirm.extend')}</Text>
        {asked.data ? (
          <ExtendUnits units={asked.data.units} chosen={unitIds} onChoose={setUnitIds} />
        ) : (
          <Awaiting query={asked} />
        )}
        <TextInput
          type="date"
          label={t('until')}
          description={t('untilHint', { dueOn: period.dueOn })}
          value={until}
          min={period.dueOn}
          onChange={(event) => setUntil(event.currentTarget.value)}
          required
        />
        {next === null ? null : (
          <Alert color="orange" role="status">
            {t('untilFree', { day: day(until) })}{' '}
            <Button size="xs" variant="default" onClick={() => setUntil(next)}>
              {t('untilNext', { day: day(next) })}
            </Button>
          </Alert>
        )}
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
