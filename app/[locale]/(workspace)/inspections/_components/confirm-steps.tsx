'use client'

import { Button, Checkbox, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import type { ConfirmationAction } from '@/server/domain/inspection/confirmation'
import classes from './confirmation.module.css'

interface Props {
  sheet: { id: string; version: number }
  unit: string
  /** Whether the round counts towards marks: what does not can't be appealed against. */
  counts: boolean
  lines: readonly { code: string; name: string }[]
}

/** The words that this person may say of a sheet now. */
export function ConfirmSteps({
  actions,
  children,
  ...props
}: Props & { actions: readonly ConfirmationAction[]; children?: ReactNode }) {
  const t = useTranslations('inspections.confirmation')
  const [open, setOpen] = useState<ConfirmationAction | null>(null)
  return (
    <div className={classes.steps}>
      {actions.map((action) => (
        <Button
          key={action}
          variant={action === 'contest' ? 'default' : 'filled'}
          onClick={() => {
            setOpen(action)
          }}
        >
          {t(action)}
        </Button>
      ))}
      {children}
      {open ? (
        <ConfirmDialog
          {...props}
          action={open}
          onClose={() => {
            setOpen(null)
          }}
        />
      ) : null}
    </div>
  )
}

function ConfirmDialog({
  action,
  sheet,
  unit,
  counts,
  lines,
  onClose,
}: Props & { action: ConfirmationAction; onClose: () => void }) {
  const t = useTranslations('inspections.confirmation')
  const router = useRouter()
  const { sheets } = useTRPC()
  const [key] = useState(() => uuidv7())
  const [words, setWords] = useState('')
  const [contested, setContested] = useState<ReadonlyMap<string, string>>(new Map())
  const done = {
    onSuccess: () => {
      onClose()
      router.refresh()
    },
  }
  const accept = useMutation(sheets.accept.mutationOptions(done))
  const contest = useMutation(sheets.contest.mutationOptions(done))
  const uphold = useMutation(sheets.uphold.mutationOptions(done))
  const send = { accept, contest, uphold }[action]
  const set = (code: string, why: string | null) => {
    const next = new Map(contested)
    if (why === null) next.delete(code)
    else next.set(code, why)
    setContested(next)
  }
  const whole = contested.size > 0 && [...contested.values()].every((why) => why.trim() !== '')
  return (
    <FormDialog
      title={t(`${action}Title`, { unit })}
      submit={t(action)}
      busy={send.isPending}
      disabled={action === 'contest' && !whole}
      error={send.error}
      fieldName={(field) => lines.find(({ code }) => code === field)?.name}
      onSubmit={() => {
        send.mutate({
          ...sheet,
          lines: [...contested].map(([code, why]) => ({ code, words: why })),
          words,
          key,
        })
      }}
      onClose={onClose}
    >
      <Text>{t(action === 'contest' || counts ? `${action}Text` : `${action}TextFree`)}</Text>
      {action === 'contest' ? (
        <>
          {lines.map(({ code, name }) => {
            const why = contested.get(code)
            return (
              <div key={code} className={classes.line}>
                <Checkbox
                  label={name}
                  checked={why !== undefined}
                  onChange={(event) => {
                    set(code, event.currentTarget.checked ? '' : null)
                  }}
                />
                {why === undefined ? null : (
                  <Textarea
                    label={t('lineWords', { line: name })}
                    required
                    maxLength={1000}
                    autosize
                    minRows={2}
                    value={why}
                    onChange={(event) => {
                      set(code, event.currentTarget.value)
                    }}
                  />
                )}
              </div>
            )
          })}
          {whole ? null : <Text size="sm">{t('none')}</Text>}
        </>
      ) : (
        <Textarea
          label={t(action === 'uphold' ? 'reason' : 'remark')}
          required={action === 'uphold'}
          maxLength={1000}
          autosize
          minRows={2}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value)
          }}
        />
      )}
    </FormDialog>
  )
}
