'use client'

import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import { focusInvalid } from './focus-invalid'
import classes from './replace-dialog.module.css'

/** Takes an inspector off a team, or a village off a sheet, with the reason; the next in the order drawn follows. */
export function Replace({
  round,
  sheetId,
  what,
  id,
  name,
}: {
  round: { id: string; version: number }
  sheetId: string
  what: 'inspector' | 'village'
  id: string
  name: string
}) {
  const t = useTranslations('rounds')
  const router = useRouter()
  const api = useTRPC()
  const [key, setKey] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const options = {
    onSuccess: () => {
      setKey(null)
      router.refresh()
    },
  }
  const inspector = useMutation(api.rounds.replaceInspector.mutationOptions(options))
  const village = useMutation(api.rounds.replaceVillage.mutationOptions(options))
  const running = what === 'inspector' ? inspector : village
  const title = what === 'inspector' ? 'replaceInspectorTitle' : 'replaceVillageTitle'

  function submit() {
    setTried(true)
    if (reason.trim() === '') {
      focusInvalid()
      return
    }
    const step = {
      id: round.id,
      version: round.version,
      sheetId,
      reason: reason.trim(),
      key: key ?? undefined,
    }
    if (what === 'inspector') inspector.mutate({ ...step, inspectorId: id })
    else village.mutate({ ...step, villageId: id })
  }

  const way = what === 'inspector' ? t('dialog.replace') : t('dialog.drop')
  return (
    <>
      <button
        type="button"
        className={classes.button}
        aria-label={`${way}: ${t(`dialog.${title}`, { name })}`}
        onClick={() => {
          setKey(uuidv7())
          setReason('')
          setTried(false)
          running.reset()
        }}
      >
        {way}
      </button>
      {key === null ? null : (
        <FormDialog
          title={t(`dialog.${title}`, { name })}
          submit={way}
          busy={running.isPending}
          error={running.error}
          onSubmit={submit}
          onClose={() => setKey(null)}
        >
          <p>
            {what === 'inspector'
              ? t('dialog.replaceInspectorText', { name })
              : t('dialog.replaceVillageText')}
          </p>
          <Textarea
            label={t('dialog.reason')}
            description={t('dialog.reasonHintInner')}
            rows={3}
            maxLength={1000}
            required
            data-autofocus
            value={reason}
            error={tried && reason.trim() === '' ? t('form.required') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </FormDialog>
      )}
    </>
  )
}
