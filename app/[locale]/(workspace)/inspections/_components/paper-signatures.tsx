import { useFormatter, useTranslations } from 'next-intl'
import { signatureSides, signsThis } from '@/server/domain/inspection/signature'
import classes from './paper-frame.module.css'
import { SignatureDrawing } from './signature-drawing'
import type { Sheet } from './use-sheet'

/** Under a sheet on paper: who signed it, drawn, by name and when; where a side has not, why, and a line to sign on. */
export function PaperSignatures({ read }: { read: Pick<Sheet, 'sheet' | 'signatures' | 'heads'> }) {
  const t = useTranslations('inspections')
  const format = useFormatter()
  const { unsigned } = read.sheet
  const heads = read.heads.map(({ id }) => id)
  const isSigned = signatureSides.every((side) => read.signatures.some((one) => one.side === side))
  const lines = isSigned ? (['place'] as const) : (['place', 'date'] as const)
  return (
    <div className={classes.paper}>
      {unsigned ? <p>{t('unsignedBecause', { words: unsigned })}</p> : null}
      <dl className={classes.signatures}>
        {signatureSides.map((side) => {
          const own = read.signatures.filter((one) => one.side === side)
          return (
            <div key={side}>
              <dt>{t(`paper.${side}`)}</dt>
              {own.length === 0 ? <dd className={classes.blank} /> : null}
              {own.map((one) => (
                <dd key={one.id}>
                  {one.refused === null ? (
                    <SignatureDrawing strokes={one.strokes} label={t('signatureOf', { name: one.name })} />
                  ) : (
                    t('refusedToSign', { words: one.refused })
                  )}
                  <p>
                    {one.name}
                    {one.post ? `（${one.post}）` : null}{' '}
                    {format.dateTime(one.signedAt, { dateStyle: 'medium', timeStyle: 'short' })}
                  </p>
                  {signsThis(one.heads, heads) ? null : <p>{t('signedEarlier')}</p>}
                </dd>
              ))}
            </div>
          )
        })}
        {lines.map((line) => (
          <div key={line}>
            <dt>{t(`paper.${line}`)}</dt>
            <dd className={classes.blank} />
          </div>
        ))}
      </dl>
    </div>
  )
}
