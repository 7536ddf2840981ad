'use client'

import { Alert, Button, Group, Modal, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { Refusal } from '@/app/_components/ui/refusal'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import classes from './sheet-bar.module.css'
import type { Sheet, useSheet } from './use-sheet'

/** Finishes the sheet: shows the total once more, saves what isn't, and only then submits. */
export function CompleteSheet({
  sheet: { sheet },
  unit,
  work,
  total,
  blocked,
}: {
  sheet: Sheet
  unit: string
  work: ReturnType<typeof useSheet>
  total: string
  blocked: boolean
}) {
  const t = useTranslations('inspections')
  const common = useTranslations('common')
  const router = useRouter()
  const api = useTRPC()
  const [key, setKey] = useState<string | null>(null)
  const complete = useMutation(
    api.sheets.complete.mutationOptions({
      onSuccess: () => {
        setKey(null)
        router.refresh()
      },
    }),
  )
  const { store, unsaved, state } = work.autosave
  const close = () => {
    setKey(null)
    complete.reset()
  }
  return (
    <>
      <Button
        className={classes.complete}
        disabled={blocked}
        aria-describedby="sheet-blocks"
        onClick={() => {
          setKey(uuidv7())
          void store.flush()
        }}
      >
        {t('complete')}
      </Button>
      <Modal
        opened={key !== null}
        onClose={close}
        title={t('confirmTitle', { unit })}
        closeButtonProps={{ 'aria-label': common('close') }}
        centered
      >
        <Stack gap={16}>
          <p>{t('confirmText', { total })}</p>
          {unsaved.length > 0 && !state.saving ? (
            <Alert color="yellow" role="alert">
              {t('confirmUnsaved')}
            </Alert>
          ) : null}
          <Refusal error={complete.error} onReload={close} />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" className={classes.tall} onClick={close}>
              {common('cancel')}
            </Button>
            <Button
              className={classes.tall}
              loading={complete.isPending || state.saving || work.refreshing}
              disabled={unsaved.length > 0}
              onClick={() => complete.mutate({ id: sheet.id, version: work.version, key: key ?? undefined })}
            >
              {t('confirm')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
