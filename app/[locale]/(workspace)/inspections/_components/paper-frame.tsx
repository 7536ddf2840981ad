import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { nameOf } from '@/app/_i18n/name-of'
import classes from './paper-frame.module.css'
import { PaperSignatures } from './paper-signatures'
import type { Sheet } from './use-sheet'

/** What a sheet has on paper and not on the screen: its title, what it is about, lines for signatures. */
export function PaperFrame({
  sheet: read,
  only,
  children,
}: {
  sheet: Pick<Sheet, 'sheet' | 'signatures' | 'heads'>
  /** Whether the sheet in it is for paper only too. */
  only?: boolean
  children: ReactNode
}) {
  const { sheet } = read
  const t = useTranslations('inspections')
  const locale = useLocale()
  const format = useFormatter()
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'long', timeZone: 'UTC' })
  const period = nameOf(sheet.period, locale)
  return (
    <article className={only ? classes.paper : undefined}>
      <header className={classes.paper}>
        <h1>{t('paper.title', { unit: nameOf(sheet.unit, locale), period })}</h1>
        <p className={classes.about}>
          <span>{t(`kinds.${sheet.round.kind}`)}</span>
          <span>{t('paper.days', { from: day(sheet.round.startsOn), to: day(sheet.round.endsOn) })}</span>
          <span>
            {sheet.completedAt
              ? t('paper.completed', {
                  by: sheet.inspectorName ?? '',
                  at: format.dateTime(sheet.completedAt, { dateStyle: 'long', timeStyle: 'short' }),
                })
              : t('paper.open')}
          </span>
        </p>
      </header>
      {children}
      <PaperSignatures read={read} />
    </article>
  )
}
