'use client'

import { Alert, Button, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { useProblemText } from '@/app/_components/ui/use-problem-text'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import type { PeriodState } from '@/server/domain/period/period'

type Asking = 'open' | 'close' | 'extend' | 'publish'

interface Props {
  period: { id: string; version: number; state: PeriodState; dueOn: string }
  unfinished: string[]
  /** What others than the units still owe. */
  gaps: { sheets: number; departmentCells: number }
  extendable: { value: string; label: string }[]
  latestRun: { id: string; number: number } | null
  blocked: boolean
  publication: { number: number; runId: string } | null
}

/** The office's steps on a period. What can't be undone is confirmed with what it will do; one key per attempt. */
export function PeriodActions({
  period,
  unfinished,
  gaps,
  extendable,
  latestRun,
  blocked,
  publication,
}: Props) {
  const t = useTranslations('periods')
  const tc = useTranslations('common')
  const problemText = useProblemText()
  const trpc = useTRPC()
  const router = useRouter()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [key, setKey] = useState('')
  const [reason, setReason] = useState('')
  const [unitId, setUnitId] = useState<string | null>(null)
  const [until, setUntil] = useState('')
  const done = {
    onSuccess: () => {
      setAsking(null)
      router.refresh()
    },
  }
  const open = useMutation(trpc.periods.open.mutationOptions(done))
  const close = useMutation(trpc.periods.close.mutationOptions(done))
  const extend = useMutation(trpc.periods.extend.mutationOptions(done))
  const run = useMutation(trpc.runs.create.mutationOptions(done))
  const publish = useMutation(trpc.publications.publish.mutationOptions(done))
  const steps = [open, close, extend, run, publish]
  const failed = steps.find((step) => step.isError)
  const busy = steps.some((step) => step.isPending)

  function ask(what: Asking) {
    for (const step of steps) step.reset()
    setKey(uuidv7())
    setReason('')
    setUnitId(null)
    setUntil('')
    setAsking(what)
  }
  function confirm() {
    const { id, version } = period
    if (asking === 'open') open.mutate({ id, version, key })
    if (asking === 'close') close.mutate({ id, version, key })
    if (asking === 'extend' && unitId !== null) extend.mutate({ id, unitId, until, reason, key })
    if (asking === 'publish' && latestRun)
      publish.mutate({ runId: latestRun.id, reason: reason || undefined, key })
  }
  const isPublished = publication !== null && publication.runId === latestRun?.id
  const canPublish = latestRun !== null && !blocked && !isPublished
  const needsReason = asking === 'extend' || (asking === 'publish' && publication !== null)

  return (
    <>
      {period.state === 'scheduled' ? <Button onClick={() => ask('open')}>{t('actions.open')}</Button> : null}
      {period.state === 'open' ? (
        <Button variant="default" onClick={() => ask('close')}>
          {t('actions.close')}
        </Button>
      ) : null}
      {period.state !== 'scheduled' && extendable.length > 0 ? (
        <Button variant="default" onClick={() => ask('extend')}>
          {t('actions.extend')}
        </Button>
      ) : null}
      {period.state === 'scheduled' ? null : (
        <>
          <Button
            variant={canPublish ? 'default' : 'filled'}
            loading={run.isPending}
            onClick={() => {
              for (const step of steps) step.reset()
              run.mutate({ periodId: period.id, key: uuidv7() })
            }}
          >
            {t('actions.run')}
          </Button>
          {canPublish ? <Button onClick={() => ask('publish')}>{t('actions.publish')}</Button> : null}
        </>
      )}
      {failed && asking === null ? (
        <Alert color="red" role="alert">
          {problemText(failed.error)}
        </Alert>
      ) : null}
      <Modal
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={asking === null ? '' : t(`actions.${asking}`)}
        closeButtonProps={{ 'aria-label': tc('close') }}
      >
        <Stack gap={12}>
          {asking === 'open' ? <Text>{t('confirm.open')}</Text> : null}
          {asking === 'close' ? (
            <Text>
              {unfinished.length > 0
                ? t('confirm.close', { units: unfinished.join(', ') })
                : t('confirm.closeAll')}
            </Text>
          ) : null}
          {asking === 'close' && gaps.sheets > 0 ? (
            <Text>{t('confirm.closeSheets', { count: String(gaps.sheets) })}</Text>
          ) : null}
          {asking === 'close' && gaps.departmentCells > 0 ? (
            <Text fw={600}>{t('confirm.closeDepartments', { count: String(gaps.departmentCells) })}</Text>
          ) : null}
          {asking === 'extend' ? (
            <>
              <Select
                label={tc('unit')}
                data={extendable}
                value={unitId}
                onChange={setUnitId}
                searchable
                required
                comboboxProps={{ withinPortal: true }}
              />
              <TextInput
                type="date"
                label={t('until')}
                value={until}
                min={period.dueOn}
                onChange={(event) => setUntil(event.currentTarget.value)}
                required
              />
            </>
          ) : null}
          {asking === 'publish' && latestRun ? (
            <Text>{t('confirm.publish', { run: String(latestRun.number) })}</Text>
          ) : null}
          {asking === 'publish' && publication ? (
            <Text>{t('confirm.supersede', { number: String(publication.number) })}</Text>
          ) : null}
          {needsReason ? (
            <Textarea
              label={asking === 'extend' ? t('extensionReason') : t('supersedeReason')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              maxLength={1000}
              autosize
              minRows={2}
              required
            />
          ) : null}
          {failed ? (
            <Alert color="red" role="alert">
              {problemText(failed.error)}
            </Alert>
          ) : null}
          <Button
            loading={busy}
            disabled={
              (needsReason && !reason.trim()) ||
              (asking === 'extend' && (unitId === null || until <= period.dueOn))
            }
            onClick={confirm}
          >
            {tc('confirm')}
          </Button>
        </Stack>
      </Modal>
    </>
  )
}
