import { useFormatter, useTranslations } from 'next-intl'
import { type SignatureSide, signsThis, type Strokes } from '@/server/domain/inspection/signature'
import { SignatureDrawing } from './signature-drawing'
import classes from './signatures.module.css'
import type { Sheet } from './use-sheet'

export interface ShownSignature {
  id: string
  side: SignatureSide
  name: string
  post: string
  strokes: Strokes
  refused: string | null
  heads: readonly string[]
  signedAt: Date
  receivedAt: Date | null
}

/** Signatures as they are read, each with what it was under. */
export function SignatureList({
  signatures,
  heads,
}: {
  signatures: readonly (ShownSignature | Sheet['signatures'][number])[]
  heads: readonly string[]
}) {
  const t = useTranslations('inspections')
  const format = useFormatter()
  if (signatures.length === 0) return <p className={classes.soft}>{t('noSignature')}</p>
  return (
    <ul className={classes.list}>
      {signatures.map((one) => {
        const isThis = signsThis(one.heads, heads)
        return (
          <li key={one.id} data-now={isThis || undefined}>
            <p>
              <strong>{t(`sides.${one.side}`)}</strong> {one.name}
              {one.post ? `（${one.post}）` : null}
            </p>
            {one.refused === null ? (
              <SignatureDrawing strokes={one.strokes} label={t('signatureOf', { name: one.name })} />
            ) : (
              <p className={classes.earlier}>{t('refusedToSign', { words: one.refused })}</p>
            )}
            <p className={classes.soft}>
              {format.dateTime(one.signedAt, { dateStyle: 'medium', timeStyle: 'short' })} ·{' '}
              {one.receivedAt
                ? t('receivedAt', {
                    at: format.dateTime(one.receivedAt, { dateStyle: 'short', timeStyle: 'short' }),
                  })
                : t('onDevice')}
              {'headsHash' in one ? ` · ${t('hash', { hash: one.headsHash.slice(0, 8) })}` : null}
            </p>
            {isThis ? null : <p className={classes.earlier}>{t('signedEarlier')}</p>}
          </li>
        )
      })}
    </ul>
  )
}
