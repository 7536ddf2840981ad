'use client'

import { Modal, TextInput } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import Image from 'next/image'
import { useDeferredValue, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { Awaiting } from '@/app/_components/ui/awaiting'
import { useProblemText } from '@/app/_components/ui/use-problem-text'
import { nameOf } from '@/app/_i18n/name-of'
import { useTRPC } from '@/app/_trpc/client'
import { isImage } from '@/server/domain/evidence/file-types'
import { useSizeText } from './use-size-text'
import classes from './evidence.module.css'

/** The unit's files of every indicator and quarter, to attach one here instead of collecting it again. */
export function ReuseDialog({
  report,
  indicator,
  name,
  onClose,
  onDone,
}: {
  report: string
  indicator: string
  name: string
  onClose: () => void
  onDone: () => void
}) {
  const t = useTranslations('evidence')
  const common = useTranslations('common')
  const locale = useLocale()
  const format = useFormatter()
  const sizeText = useSizeText()
  const problemText = useProblemText()
  const trpc = useTRPC()
  const [search, setSearch] = useState('')
  const asked = useDeferredValue(search)
  const files = useQuery(
    trpc.evidence.earlier.queryOptions(
      { report, indicator, search: asked },
      { staleTime: 0, placeholderData: keepPreviousData },
    ),
  )
  const reuse = useMutation(trpc.evidence.reuse.mutationOptions({ onSuccess: onDone }))
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('reuseTitle', { indicator: name })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <TextInput
        label={t('search')}
        value={search}
        maxLength={100}
        data-autofocus
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {reuse.isError ? (
        <p role="alert" className={classes.refused}>
          {problemText(reuse.error)}
        </p>
      ) : null}
      {files.data === undefined ? (
        <Awaiting query={files} />
      ) : files.data.files.length === 0 ? (
        <p>{t(search === '' ? 'nothingEarlier' : 'nothingFound')}</p>
      ) : (
        <ul className={classes.list}>
          {files.data.files.map((file) => (
            <li key={file.id} className={classes.file}>
              {isImage(file.type) ? (
                <span className={classes.thumb}>
                  <Image src={`/api/files/${file.id}/preview`} alt="" width={48} height={48} unoptimized />
                </span>
              ) : (
                <span className={classes.kind} aria-hidden>
                  {file.type.toUpperCase()}
                </span>
              )}
              <div className={classes.about}>
                <span className={classes.name}>{file.name}</span>
                <span className={classes.soft}>
                  {sizeText(file.size)} · {format.dateTime(file.uploadedAt, { dateStyle: 'medium' })}{' '}
                  {file.uploadedByName}
                </span>
                <span className={classes.soft}>
                  {file.uses.length === 0
                    ? t('usedNowhere')
                    : t('usedIn', {
                        places: file.uses
                          .map((use) => `${use.indicator} (${nameOf(use.period, locale)})`)
                          .join(locale === 'en' ? ', ' : '、'),
                      })}
                </span>
              </div>
              <div className={classes.actions}>
                {file.uses.some(({ here }) => here) ? (
                  <span className={classes.soft}>{t('isHere')}</span>
                ) : (
                  <button
                    type="button"
                    className={classes.action}
                    aria-label={t('takeOf', { name: file.name })}
                    disabled={reuse.isPending}
                    onClick={() =>
                      reuse.mutate({
                        at: { subject: 'report', subjectId: report, place: indicator },
                        file: file.id,
                        replaces: null,
                        key: uuidv7(),
                      })
                    }
                  >
                    {t('take')}
                  </button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {files.data?.more ? <p className={classes.soft}>{t('moreFiles')}</p> : null}
    </Modal>
  )
}
