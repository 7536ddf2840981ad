'use client'

import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { Refusal } from '@/app/_components/ui/refusal'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'

/** Gives a completed sheet back to its inspector, with the reason. */
export function ReopenSheet({
  id,
  version,
  unit,
  by,
}: {
  id: string
  version: number
  unit: string
  by: string
}) {
  const t = useTranslations('inspections')
  const common = useTranslations('common')
  const router = useRouter()
  const api = useTRPC()
  const [key, setKey] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const reopen = useMutation(
    api.sheets.reopen.mutationOptions({
      onSuccess: () => {
        setKey(null)
        router.refresh()
      },
    }),
  )
  const close = () => {
    setKey(null)
    reopen.reset()
  }
  return (
    <>
      <Button variant="default" onClick={() => setKey(uuidv7())}>
        {t('reopen')}
      </Button>
      <Modal
        opened={key !== null}
        onClose={close}
        title={t('reopenTitle', { unit })}
        closeButtonProps={{ 'aria-label': common('close') }}
        centered
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            reopen.mutate({ id, version, reason: reason.trim(), key: key ?? undefined })
          }}
        >
          <Stack gap={12}>
            <p>{t('reopenText', { by })}</p>
            <Textarea
              label={t('reopenReason')}
              description={t('reopenReasonHint')}
              rows={3}
              maxLength={1000}
              required
              data-autofocus
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Refusal error={reopen.error} onReload={close} />
            <Group justify="flex-end" gap={8}>
              <Button variant="default" onClick={close}>
                {common('cancel')}
              </Button>
              <Button
                type="submit"
                loading={reopen.isPending}
                disabled={reason.trim() === ''}
                title={reason.trim() === '' ? t('reopenDisabled') : undefined}
              >
                {t('reopen')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  )
}
