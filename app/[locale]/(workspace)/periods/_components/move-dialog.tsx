'use client'

import { Alert, Button, Modal, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { problemOf, useProblemText } from '@/app/_components/ui/use-problem-text'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'

interface Props {
  move: 'open' | 'close'
  period: { id: string; version: number }
  unfinished: { count: number; first: readonly string[] }
  gaps: { sheets: number; departmentCells: number }
  onClose: () => void
}

/** Opening and closing can't be undone: says what each will do and what will count as missing. */
export function MoveDialog({ move, period, unfinished, gaps, onClose }: Props) {
  const t = useTranslations('periods')
  const tc = useTranslations('common')
  const problemText = useProblemText()
  const trpc = useTRPC()
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const done = {
    onSuccess: () => {
      onClose()
      router.refresh()
    },
  }
  const open = useMutation(trpc.periods.open.mutationOptions(done))
  const close = useMutation(trpc.periods.close.mutationOptions(done))
  const step = move === 'open' ? open : close
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`actions.${move}`)}
      closeButtonProps={{ 'aria-label': tc('close') }}
    >
      <Stack gap={12}>
        {move === 'open' ? (
          <Text>{t('confirm.open')}</Text>
        ) : (
          <>
            <Text>{t(unfinished.count > 0 ? 'confirm.close' : 'confirm.closeAll')}</Text>
            {unfinished.count > 0 ? (
              <Text fw={600}>
                {t('confirm.closeUnits', {
                  units: [
                    unfinished.first.join(t('listJoin')),
                    ...(unfinished.count > unfinished.first.length
                      ? [t('board.more', { count: String(unfinished.count) })]
                      : []),
                  ].join(' '),
                })}
              </Text>
            ) : null}
            {gaps.sheets > 0 ? <Text>{t('confirm.closeSheets', { count: String(gaps.sheets) })}</Text> : null}
            {gaps.departmentCells > 0 ? (
              <Text fw={600}>{t('confirm.closeDepartments', { count: String(gaps.departmentCells) })}</Text>
            ) : null}
          </>
        )}
        {step.isError ? (
          <Alert color="red" role="alert">
            {problemOf(step.error) ? t('nothingDone') : null} {problemText(step.error)}
          </Alert>
        ) : null}
        <Button
          loading={step.isPending}
          onClick={() => step.mutate({ id: period.id, version: period.version, key })}
        >
          {tc('confirm')}
        </Button>
      </Stack>
    </Modal>
  )
}
