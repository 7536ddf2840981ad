'use client'

import { Alert, Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { useRouter } from '@/app/_i18n/navigation'
import { ImportRows } from './import-rows'
import classes from './import.module.css'
import { refusalCode } from './refusal-code'
import { type ImportPreview, sendFile, UploadRefused } from './send-file'

/** Takes a file, shows what it would do row by row, and does it: all or nothing. `draft` null: it becomes a new draft. */
export function ImportFile({ draft }: { draft: string | null }) {
  const t = useTranslations('planFiles')
  const errors = useTranslations('errors')
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const [over, setOver] = useState(false)
  const [key, setKey] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const preview = useMutation({ mutationFn: (chosen: File) => sendFile(chosen, { draft }) })
  const apply = useMutation({
    mutationFn: ({ chosen, seen }: { chosen: File; seen: string }) => sendFile(chosen, { draft, seen, key }),
    onSuccess: ({ id }) => {
      router.push(`/plans/drafts/${id}`)
      router.refresh()
    },
  })
  const take = (chosen: File | null | undefined) => {
    if (!chosen) return
    setFile(chosen)
    setKey(uuidv7())
    apply.reset()
    preview.mutate(chosen)
  }
  const seen = preview.data
  useEffect(() => {
    if (seen) heading.current?.focus()
  }, [seen])
  const error = apply.error ?? preview.error
  const counts = seen
    ? Object.fromEntries(Object.entries(seen.counts).map(([verdict, count]) => [verdict, String(count)]))
    : {}
  return (
    <div className={classes.page}>
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files[0])
        }}
      >
        <label className={classes.choose}>
          {t('choose')}
          <input
            type="file"
            accept=".xlsx,.json,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onChange={(event) => {
              take(event.currentTarget.files?.[0])
              // The same file, mended, is a new choice.
              event.currentTarget.value = ''
            }}
          />
        </label>
        <span className={classes.soft}>{t('drop')}</span>
        {file ? <span>{t('fileName', { name: file.name })}</span> : null}
      </div>
      <p role="status" className={classes.status}>
        {preview.isPending && file ? t('reading', { name: file.name }) : null}
      </p>
      {error ? (
        <Alert color="red" role="alert">
          {errors(refusalCode(error instanceof UploadRefused ? error.problem : null))}{' '}
          {file ? (
            <button type="button" className={classes.again} onClick={() => take(file)}>
              {t('again')}
            </button>
          ) : null}
        </Alert>
      ) : null}
      {seen ? (
        <section className={classes.result}>
          <div className={classes.verdict}>
            <h2 ref={heading} tabIndex={-1} data-finding={findingOf(seen)}>
              {t(`findings.${findingOf(seen)}`, counts as never)}
            </h2>
            {seen.seen !== null && file ? (
              <Button
                loading={apply.isPending || apply.isSuccess}
                onClick={() => apply.mutate({ chosen: file, seen: seen.seen ?? '' })}
              >
                {t(draft === null ? 'applyNew' : 'apply')}
              </Button>
            ) : null}
          </div>
          {findingOf(seen) === 'ready' && seen.counts.removed > 0 ? (
            <p className={classes.removed}>{t('removedText')}</p>
          ) : null}
          {warned(seen) > 0 ? (
            <p className={classes.warning}>{t('warned', { count: String(warned(seen)) })}</p>
          ) : null}
          <ImportRows key={key} rows={seen.rows} counts={seen.counts} />
        </section>
      ) : null}
    </div>
  )
}

const warned = ({ rows }: ImportPreview) => rows.filter(({ warnings }) => warnings.length > 0).length

const findingOf = ({ counts, seen }: ImportPreview) =>
  counts.refused > 0 ? 'refused' : seen === null ? 'none' : 'ready'
