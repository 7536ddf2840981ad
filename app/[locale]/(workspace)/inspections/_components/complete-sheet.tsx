'use client'

import { Alert, Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { Refusal } from '@/app/_components/ui/refusal'
import { useTRPC } from '@/app/_trpc/client'
import type { SignatureSide } from '@/server/domain/inspection/signature'
import { unsignedSides } from '@/server/domain/inspection/unsigned-sides'
import classes from './sheet-bar.module.css'
import type { SheetWork } from './use-sheet'

/** Finishes the sheet: shows the total once more, saves what isn't, asks why a side has not signed, and only then submits. */
export function CompleteSheet({
  unit,
  work,
  total,
  blocked,
}: {
  unit: string
  work: SheetWork
  total: string
  blocked: boolean
}) {
  const t = useTranslations('inspections')
  const common = useTranslations('common')
  const api = useTRPC()
  const [key, setKey] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const complete = useMutation(
    api.sheets.complete.mutationOptions({
      onSuccess: () => {
        setKey(null)
        void work.sync.look(work.sheet.sheet.id)
        work.onCompleted()
      },
      // Somebody may have entered on it meanwhile.
      onError: () => void work.sync.look(work.sheet.sheet.id),
    }),
  )
  const { store, unsaved } = work.autosave
  const waits = unsaved.length > 0 || work.waiting > 0
  const { syncing } = work.state
  const signatures = [
    ...work.sheet.signatures,
    ...work.state.signatures.filter(({ sheetId }) => sheetId === work.sheet.sheet.id),
  ]
  const sides = unsignedSides(
    signatures,
    work.cells.flatMap((cell) => cell.heads.map(({ id }) => id)),
  )
  const hasSigned = (side: SignatureSide) => signatures.some((one) => one.side === side)
  const listed = (some: readonly SignatureSide[]) =>
    some.map((side) => common(`signatureSide.${side}`)).join(t('joiner'))
  const never = sides.filter((side) => !hasSigned(side))
  // Whoever did sign is not told that they haven't.
  const earlier = sides.filter(hasSigned)
  const lacksReason = sides.length > 0 && reason.trim() === ''
  const close = () => {
    setKey(null)
    setTried(false)
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
          {waits && !syncing ? (
            <Alert color="yellow" role="alert">
              {t('confirmUnsaved')}
            </Alert>
          ) : null}
          {waits || sides.length === 0 ? null : (
            <>
              <Alert color="yellow" role="note">
                {never.length > 0 ? t('unsigned', { sides: listed(never) }) : null}{' '}
                {earlier.length > 0 ? t('unsignedEarlier', { sides: listed(earlier) }) : null}{' '}
                {t('unsignedHow')}
              </Alert>
              <Textarea
                label={t('unsignedReason')}
                description={t('unsignedHint')}
                autosize
                minRows={2}
                maxLength={500}
                required
                value={reason}
                error={tried && lacksReason ? t('unsignedNeeded') : undefined}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            </>
          )}
          <Refusal error={complete.error} onReload={close} />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" className={classes.tall} onClick={close}>
              {common('cancel')}
            </Button>
            <Button
              className={classes.tall}
              loading={complete.isPending || syncing}
              disabled={waits}
              onClick={() => {
                setTried(true)
                if (lacksReason) return
                complete.mutate({
                  id: work.sheet.sheet.id,
                  version: work.sheet.sheet.version,
                  unsigned: sides.length > 0 ? reason.trim() : null,
                  key: key ?? undefined,
                })
              }}
            >
              {t('confirm')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
