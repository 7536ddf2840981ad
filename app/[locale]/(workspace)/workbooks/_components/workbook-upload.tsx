'use client'

import { Alert, Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { useRouter } from '@/app/_i18n/navigation'
import type { FormKind } from '@/server/domain/report/workbook/form-sheet'
import { PreviewRows } from './preview-rows'
import { ProblemList } from './problem-list'
import { applyWorkbook, previewWorkbook, WorkbookRefused } from './send-workbook'
import classes from './workbook.module.css'

/** Takes a filled workbook, shows what every cell of it would do, and saves it: all or nothing. */
export function WorkbookUpload({ kind, id, back }: { kind: FormKind; id: string; back: string }) {
  const t = useTranslations('exchange.workbook')
  const errors = useTranslations('errors')
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const [key, setKey] = useState('')
  const [choices, setChoices] = useState<Record<string, 'file' | 'server'>>({})
  const [reason, setReason] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const preview = useMutation({ mutationFn: (chosen: File) => previewWorkbook(chosen, { kind, id }) })
  const take = Object.entries(choices).flatMap(([cell, choice]) => (choice === 'file' ? [cell] : []))
  const apply = useMutation({
    mutationFn: ({ chosen, seen }: { chosen: File; seen: string }) =>
      applyWorkbook(chosen, { kind, id }, { seen, take, reason, key }),
    onSuccess: () => router.refresh(),
  })
  const choose = (chosen: File | null | undefined) => {
    if (!chosen) return
    setFile(chosen)
    setKey(uuidv7())
    setChoices({})
    apply.reset()
    preview.mutate(chosen)
  }
  const seen = preview.data
  useEffect(() => {
    if (seen) heading.current?.focus()
  }, [seen])
  const error = apply.error ?? preview.error
  const conflicts = seen?.cells.filter(({ verdict }) => verdict === 'conflict') ?? []
  const undecided = conflicts.filter((cell) => !(cell.key in choices)).length
  const count = (seen?.counts.changed ?? 0) + take.length
  const finding = seen
    ? seen.refusal
      ? t('refused')
      : seen.seen === null && seen.counts.refused === 0 && seen.problems.length === 0
        ? t('same')
        : t('finding', {
            changed: String(seen.counts.changed),
            conflict: String(seen.counts.conflict),
            refused: String(seen.counts.refused + seen.problems.length),
            same: String(seen.counts.same),
          })
    : null
  return (
    <div className={classes.page}>
      <div
        className={classes.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          choose(event.dataTransfer.files[0])
        }}
      >
        <label className={classes.choose}>
          {t(seen ? 'again' : 'choose')}
          <input
            type="file"
            aria-label={t('choose')}
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onChange={(event) => {
              choose(event.currentTarget.files?.[0])
              // The same file, mended, is a new choice.
              event.currentTarget.value = ''
            }}
          />
        </label>
        <span className={classes.soft}>{t('chooseHint')}</span>
        {file ? <span>{file.name}</span> : null}
      </div>
      <p role="status" className={classes.status}>
        {preview.isPending ? t('reading') : null}
        {apply.isSuccess ? t('applied', { count: String(apply.data.saved) }) : null}
      </p>
      {error ? (
        <Alert color="red" role="alert">
          {wordsOf(errors, error)}
        </Alert>
      ) : null}
      {seen && !apply.isSuccess ? (
        <section className={classes.result}>
          <h2 ref={heading} tabIndex={-1}>
            {finding}
          </h2>
          {seen.refusal ? (
            <ProblemList problems={[seen.refusal]} />
          ) : (
            <>
              {seen.problems.length + seen.counts.refused > 0 ? (
                <p className={classes.refused}>{t('cannot')}</p>
              ) : null}
              <ProblemList problems={seen.problems} />
              <PreviewRows
                cells={seen.cells}
                several={kind !== 'report'}
                choices={choices}
                onChoose={(cell, choice) => setChoices((known) => ({ ...known, [cell]: choice }))}
              />
            </>
          )}
          {seen.seen !== null && file ? (
            <div className={classes.apply}>
              {seen.onBehalf ? (
                <Textarea
                  label={t('behalf')}
                  description={t('behalfHint')}
                  required
                  autosize
                  maxLength={1000}
                  value={reason}
                  onChange={(event) => setReason(event.currentTarget.value)}
                />
              ) : null}
              {undecided > 0 ? <p className={classes.refused}>{t('chooseAll')}</p> : null}
              <Button
                loading={apply.isPending}
                disabled={undecided > 0 || count === 0 || (seen.onBehalf && !reason.trim())}
                onClick={() => apply.mutate({ chosen: file, seen: seen.seen ?? '' })}
              >
                {t('apply', { count: String(count) })}
              </Button>
            </div>
          ) : null}
        </section>
      ) : null}
      {apply.isSuccess ? (
        <p>
          <a href={back}>{t('back')}</a>
        </p>
      ) : null}
    </div>
  )
}

const plain = [
  'signedOut',
  'forbidden',
  'notFound',
  'passwordMustChange',
  'tooLarge',
  'crossOrigin',
  'notInThisState',
  'importChanged',
  'periodNotOpen',
  'reasonRequired',
  'internal',
] as const

/** What became of the upload in words; without an answer the network or the server is away. */
function wordsOf(errors: ReturnType<typeof useTranslations<'errors'>>, error: Error): string {
  const problem = error instanceof WorkbookRefused ? error.problem : null
  if (problem?.code === 'tooManyAttempts')
    return errors('tooManyAttempts', { seconds: String(problem.data.seconds) })
  if (problem?.code === 'personalData') return errors('personalData', { field: problem.data.field })
  return errors(plain.find((code) => code === problem?.code) ?? 'databaseUnavailable')
}
