'use client'

import { useMutation } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import Image from 'next/image'
import { useState } from 'react'
import { useProblemText } from '@/app/_components/ui/use-problem-text'
import { type ApiOutput, useTRPC } from '@/app/_trpc/client'
import { isImage } from '@/server/domain/evidence/file-types'
import { AddFiles } from './add-files'
import { useSizeText } from './use-size-text'
import classes from './evidence.module.css'

export type Use = ApiOutput['evidence']['of']['files'][number]

/** One file: what it is, its receipt, what stood in its place before; for its reporter also the ways to change that. */
export function FileRow({
  use,
  all,
  writable,
  onShow,
  onReplace,
  onGone,
}: {
  use: Use
  all: readonly Use[]
  writable: boolean
  onShow: () => void
  onReplace?: (files: readonly File[]) => void
  onGone?: () => void
}) {
  const t = useTranslations('evidence')
  const common = useTranslations('common')
  const format = useFormatter()
  const sizeText = useSizeText()
  const problemText = useProblemText()
  const trpc = useTRPC()
  const [asking, setAsking] = useState(false)
  const detach = useMutation(trpc.evidence.detach.mutationOptions({ onSuccess: () => onGone?.() }))
  const { file } = use
  const at = (moment: Date) => format.dateTime(moment, { dateStyle: 'medium', timeStyle: 'short' })
  const earlier = earlierOf(use, all)
  return (
    <li className={classes.file}>
      {isImage(file.type) ? (
        <button
          type="button"
          className={classes.thumb}
          aria-label={t('show', { name: file.name })}
          onClick={onShow}
        >
          <Image src={`/api/files/${file.id}/preview`} alt="" width={48} height={48} unoptimized />
        </button>
      ) : (
        <span className={classes.kind} aria-hidden>
          {file.type.toUpperCase()}
        </span>
      )}
      <div className={classes.about}>
        <a href={`/api/files/${file.id}`} download={file.name} className={classes.name}>
          {file.name}
        </a>
        <span className={classes.soft}>
          {[
            sizeText(file.size),
            file.width && file.height ? `${String(file.width)}×${String(file.height)}` : '',
            file.pages ? t('pages', { pages: String(file.pages) }) : '',
            file.located ? t('located') : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <details className={classes.more}>
          <summary>{t('receipt', { hash: file.hash.slice(0, 8) })}</summary>
          <p>
            {t('hash')} <code className={classes.hash}>{file.hash}</code>
          </p>
          {file.sentHash ? (
            <p>
              {t('sentHash')} <code className={classes.hash}>{file.sentHash}</code>
            </p>
          ) : null}
          <p>{t('addedBy', { by: use.addedByName, at: at(use.addedAt) })}</p>
          {use.endedAt ? <p>{t('endedBy', { by: use.endedByName ?? '', at: at(use.endedAt) })}</p> : null}
          {earlier.length > 0 ? (
            <ol className={classes.earlier}>
              {earlier.map((old) => (
                <li key={old.id}>
                  <a href={`/api/files/${old.file.id}`} download={old.file.name}>
                    {old.file.name}
                  </a>{' '}
                  {t('replacedBy', {
                    by: old.endedByName ?? '',
                    at: old.endedAt ? at(old.endedAt) : '',
                  })}
                </li>
              ))}
            </ol>
          ) : null}
        </details>
        {detach.isError ? (
          <p role="alert" className={classes.refused}>
            {problemText(detach.error)}
          </p>
        ) : null}
      </div>
      {writable && onReplace ? (
        <div className={classes.actions}>
          {asking ? (
            <>
              <button
                type="button"
                className={classes.action}
                disabled={detach.isPending}
                onClick={() => detach.mutate({ id: use.id, key: undefined })}
              >
                {t('removeSure')}
              </button>
              <button type="button" className={classes.action} onClick={() => setAsking(false)}>
                {common('cancel')}
              </button>
            </>
          ) : (
            <>
              <AddFiles
                label={t('replace')}
                about={t('replaceOf', { name: file.name })}
                onFiles={onReplace}
                single
              />
              <button
                type="button"
                className={classes.action}
                aria-label={t('removeOf', { name: file.name })}
                onClick={() => setAsking(true)}
              >
                {t('remove')}
              </button>
            </>
          )}
        </div>
      ) : null}
    </li>
  )
}

/** What stood in a file's place before, latest first. */
function earlierOf(use: Use, all: readonly Use[]): Use[] {
  const before = all.find(({ id }) => id === use.replacesId)
  return before ? [before, ...earlierOf(before, all)] : []
}
