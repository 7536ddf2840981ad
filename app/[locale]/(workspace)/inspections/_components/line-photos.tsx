'use client'

import { useFormatter, useTranslations } from 'next-intl'
import Image from 'next/image'
import { useState } from 'react'
import type { LocalPhoto } from '@/app/_components/field/field-types'
import { preparePhoto } from '@/app/_components/ui/prepare-file'
import { stayWhile } from '@/app/_components/ui/stay-while'
import { useWireText } from '@/app/_components/ui/use-problem-text'
import { LocalPicture } from './local-picture'
import classes from './line-photos.module.css'
import { saveBlob } from './offline/save-blob'
import type { SheetWork } from './use-sheet'

const MEGABYTE = 1024 * 1024
/** Of what the camera gives; what is sent is drawn anew and smaller. */
const MOST = 25 * MEGABYTE

type Trouble = { is: 'tooLarge' | 'noRoom' | 'noPicture'; file: File }

/** Photos of a line in a village: taken here, kept on this device until the server has them, each with its receipt. */
export function LinePhotos({
  line,
  village,
  name,
  work,
}: {
  line: string
  village: string | null
  name: string
  work: SheetWork
}) {
  const t = useTranslations('inspections')
  const format = useFormatter()
  const wireText = useWireText()
  const [busy, setBusy] = useState(0)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const isHere = (one: { line: string; village: string | null }) =>
    one.line === line && one.village === village
  const local = work.state.photos.filter((photo) => photo.sheetId === work.sheet.sheet.id && isHere(photo))
  const sentFiles = new Set(local.flatMap(({ receipt }) => receipt?.file ?? []))
  const files = work.sheet.files.filter((one) => isHere(one) && !sentFiles.has(one.file.id))
  const size = (bytes: number) => format.number(bytes / MEGABYTE, { maximumFractionDigits: 1 })

  /** What went wrong; null where the photo is kept. */
  async function keep(file: File): Promise<Trouble['is'] | null> {
    const photo = await preparePhoto(file)
    if (photo === null) return 'noPicture'
    const isKept = await work.store.photograph({ ...photo, sheetId: work.sheet.sheet.id, line, village })
    return isKept ? null : 'noRoom'
  }

  async function add(chosen: readonly File[]) {
    setTrouble(null)
    for (const file of chosen) {
      if (file.size > MOST) {
        setTrouble({ is: 'tooLarge', file })
        continue
      }
      setBusy((count) => count + 1)
      try {
        const wrong = await stayWhile(keep(file))
        if (wrong === null) void work.sync.run()
        else setTrouble({ is: wrong, file })
      } finally {
        setBusy((count) => count - 1)
      }
    }
  }

  const said = (photo: LocalPhoto) =>
    photo.state === 'received'
      ? t('photoReceived', {
          at: photo.receivedAt ? format.dateTime(photo.receivedAt, { timeStyle: 'short' }) : '',
        })
      : photo.state === 'refused'
        ? photo.problem
          ? wireText(photo.problem)
          : t('photoRefused')
        : photo.sent > 0
          ? t('photoSending', { part: String(Math.floor((photo.sent / photo.size) * 100)) })
          : t('onDevice')

  return (
    <div className={classes.photos}>
      {work.writable ? (
        <div className={classes.add}>
          {([true, false] as const).map((camera) => (
            <label key={String(camera)} className={classes.button} data-camera={camera || undefined}>
              {t(camera ? 'takePhoto' : 'choosePhoto')}
              <input
                type="file"
                accept="image/*"
                aria-label={t(camera ? 'takePhotoOf' : 'choosePhotoOf', { name })}
                multiple={!camera}
                {...(camera ? { capture: 'environment' as const } : {})}
                onChange={(event) => {
                  void add([...(event.currentTarget.files ?? [])])
                  event.currentTarget.value = ''
                }}
              />
            </label>
          ))}
          {busy > 0 ? <span className={classes.soft}>{t('photoPreparing')}</span> : null}
        </div>
      ) : null}
      {trouble ? (
        <div role="alert" className={classes.trouble}>
          <p>
            {trouble.is === 'tooLarge'
              ? t('photoTooLarge', { size: size(trouble.file.size) })
              : trouble.is === 'noRoom'
                ? t('photoNoRoom')
                : t('photoNoPicture', { name: trouble.file.name })}
          </p>
          {trouble.is === 'noPicture' ? null : (
            <button type="button" onClick={() => saveBlob(trouble.file, trouble.file.name || 'photo.jpg')}>
              {t('photoSave')}
            </button>
          )}
        </div>
      ) : null}
      {local.length + files.length > 0 ? (
        <ul>
          {files.map(({ id, file, addedByName }) => (
            <li key={id}>
              <a href={`/api/files/${file.id}`} download={file.name}>
                <Image
                  src={`/api/files/${file.id}/preview`}
                  alt={file.name}
                  width={108}
                  height={80}
                  unoptimized
                />
              </a>
              <span title={file.hash}>
                {addedByName} · {t('hash', { hash: file.hash.slice(0, 8) })}
              </span>
            </li>
          ))}
          {local.map((photo) => (
            <li key={photo.id} data-state={photo.state}>
              <LocalPicture photo={photo} store={work.store} />
              <span title={photo.receipt?.hash}>
                {said(photo)}
                {photo.receipt ? ` · ${t('hash', { hash: photo.receipt.hash.slice(0, 8) })}` : null}
              </span>
              {photo.state === 'received' ? null : (
                <button type="button" onClick={() => void work.store.dropPhoto(photo.id)}>
                  {t('photoDrop')}
                </button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
