import { useLocale, useTranslations } from 'next-intl'
import Image from 'next/image'
import { nameOf } from '@/app/_i18n/name-of'
import photos from './line-photos.module.css'
import { SignatureList } from './signature-list'
import classes from './signatures.module.css'
import type { Sheet } from './use-sheet'

/** What stands behind a sheet as it is read: its photos with their hashes, and the signatures. */
export function SheetProof({ sheet }: { sheet: Sheet }) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  return (
    <>
      {sheet.files.length > 0 ? (
        <section className={`${classes.section} ${photos.photos}`}>
          <h2>{t('photos')}</h2>
          <ul>
            {sheet.files.map(({ id, file, line, village }) => {
              const [of, at] = [
                sheet.lines.find(({ code }) => code === line),
                sheet.villages.find((one) => one.id === village),
              ]
              return (
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
                    {of ? nameOf(of, locale) : line}
                    {at ? ` · ${nameOf(at, locale)}` : null} · {t('hash', { hash: file.hash.slice(0, 8) })}
                  </span>
                </li>
              )
            })}
          </ul>
        </section>
      ) : null}
      <section className={`${classes.section} ${classes.screen}`}>
        <h2>{t('signatures')}</h2>
        {sheet.sheet.unsigned ? (
          <p className={classes.earlier}>{t('unsignedBecause', { words: sheet.sheet.unsigned })}</p>
        ) : null}
        <SignatureList signatures={sheet.signatures} heads={sheet.heads.map(({ id }) => id)} />
      </section>
    </>
  )
}
