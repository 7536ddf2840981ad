'use client'

import { useLocale, useTranslations } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './calendar.module.css'

/** What a change of the calendar would change: the deadlines ahead that it touches, and that nothing judged changes. */
export function CalendarEffects({
  preview: { effects, past },
}: {
  preview: ApiOutput['calendar']['preview']
}) {
  const t = useTranslations('periods')
  const locale = useLocale()
  return (
    <section aria-live="polite">
      <h3>{t('calendar.effects')}</h3>
      <p>{effects.length === 0 ? t('calendar.noEffects') : t('calendar.unchanged')}</p>
      {past > 0 ? <p>{t('calendar.past', { count: String(past) })}</p> : null}
      <ul className={classes.history}>
        {effects.map(({ what, day, period, unit, works, left }) => (
          <li key={`${what} ${day} ${period.id} ${unit?.name ?? ''}`}>
            {nameOf(period, locale)}{' '}
            {what === 'extension'
              ? t('calendar.what.extension', { unit: unit ? nameOf(unit, locale) : '' })
              : t(`calendar.what.${what}`)}{' '}
            <strong>{day}</strong>{' '}
            {works.before === works.after ? null : (
              <strong>{t(works.after ? 'calendar.becomesWorked' : 'calendar.becomesFree')}</strong>
            )}{' '}
            {left.before === left.after
              ? null
              : t('calendar.left', { before: String(left.before), after: String(left.after) })}
          </li>
        ))}
      </ul>
    </section>
  )
}
