import { useFormatter, useTranslations } from 'next-intl'
import { Link } from '@/app/_i18n/navigation'
import type { Correction } from '@/server/domain/appeal/corrections-of'
import classes from './sheet-view.module.css'

/** What the decision on an appeal made of a line, with the way to the appeal for whoever may read it. */
export function CorrectionNote({ correction, linked }: { correction: Correction; linked: boolean }) {
  const t = useTranslations('inspections')
  const format = useFormatter()
  const { appeal, marks, decision, decidedAt } = correction
  const said = {
    year: String(appeal.year),
    number: String(appeal.number),
    at: format.dateTime(decidedAt, { dateStyle: 'medium' }),
    state: t(`correctedStates.${appeal.state}`),
    words: decision,
  }
  return (
    <p className={classes.correction}>
      {marks === null
        ? t('correctedUnscored', said)
        : t('corrected', {
            ...said,
            marks: format.number(marks, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
          })}{' '}
      {linked ? <Link href={`/appeals/${appeal.id}`}>{t('seeAppeal')}</Link> : null}
    </p>
  )
}
