'use client'

import { Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import Image from 'next/image'
import { isImage } from '@/server/domain/evidence/file-types'
import type { Use } from './file-row'
import classes from './evidence.module.css'

/** The report's pictures large, one after the other across its indicators: with the arrow keys, or the buttons. */
export function Gallery({
  uses,
  shown,
  onShow,
}: {
  uses: readonly Use[]
  shown: string | null
  onShow: (file: string | null) => void
}) {
  const t = useTranslations('evidence')
  const common = useTranslations('common')
  const one = uses.find(({ file }) => file.id === shown)
  const pictures = uses.filter(
    ({ file, endedAt }, at) =>
      isImage(file.type) &&
      (endedAt === null || file.id === shown) &&
      uses.findIndex((use) => use.file.id === file.id) === at,
  )
  const at = pictures.findIndex(({ file }) => file.id === shown)
  const go = (by: number) => {
    const next = pictures[at + by]
    if (next) onShow(next.file.id)
  }
  return (
    <Modal
      opened={one !== undefined}
      onClose={() => onShow(null)}
      size="xl"
      title={one ? `${one.indicatorCode} ${one.file.name}` : ''}
      closeButtonProps={{ 'aria-label': common('close') }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') go(-1)
        if (event.key === 'ArrowRight') go(1)
      }}
    >
      {one ? (
        <>
          <Image
            src={`/api/files/${one.file.id}`}
            alt={one.file.name}
            width={one.file.width ?? 1}
            height={one.file.height ?? 1}
            className={classes.large}
            unoptimized
          />
          <div className={classes.pager}>
            <button type="button" className={classes.action} disabled={at <= 0} onClick={() => go(-1)}>
              {t('previous')}
            </button>
            <span>{t('nth', { nth: String(at + 1), count: String(pictures.length) })}</span>
            <button
              type="button"
              className={classes.action}
              disabled={at >= pictures.length - 1}
              onClick={() => go(1)}
            >
              {t('next')}
            </button>
            <a href={`/api/files/${one.file.id}`} download={one.file.name}>
              {t('download')}
            </a>
          </div>
        </>
      ) : null}
    </Modal>
  )
}
