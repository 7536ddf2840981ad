import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { nameOf } from '@/app/_i18n/name-of'
import classes from './never-came.module.css'
import type { Sheet } from './use-sheet'

/** What came after the sheet was completed: kept, not counted; given back, the sheet takes it up. */
export function LateEntries({
  late,
  sheet,
}: {
  late: Sheet['late']
  sheet: Pick<Sheet, 'lines' | 'villages'>
}) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const format = useFormatter()
  if (late.length === 0) return null
  return (
    <section className={classes.note} aria-label={t('lateTitle')}>
      <h2>{t('lateTitle')}</h2>
      <p>{t('lateText')}</p>
      <ul>
        {late.map((seen) => {
          const line = sheet.lines.find(({ code }) => code === seen.lineCode)
          const village = sheet.villages.find(({ id }) => id === seen.villageId)
          return (
            <li key={seen.id}>
              {seen.raterName} ·{' '}
              {format.dateTime(seen.receivedAt, { dateStyle: 'short', timeStyle: 'short' })} ·{' '}
              {line ? nameOf(line, locale) : seen.lineCode}
              {village ? ` · ${nameOf(village, locale)}` : null}{' '}
              {line ? <ObservationText scoring={line.scoring} observation={seen.observation} /> : null}{' '}
              {seen.reason}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
