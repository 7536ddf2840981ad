'use client'

import { useFormatter, useTranslations } from 'next-intl'
import classes from './adjustments.module.css'
import type { ListedAdjustment, ListedVeto } from './decisions'

type Event = ListedVeto['events'][number] | ListedAdjustment['events'][number]
const actions = ['propose', 'claim', 'withdraw', 'confirm', 'reject', 'lift', 'agree', 'refuse'] as const

/** Step by step: who, when, and in which words. What was entered stands in the row itself. */
export function Course({ events }: { events: readonly Event[] }) {
  const t = useTranslations('adjustments')
  const common = useTranslations('common')
  const format = useFormatter()
  return (
    <ol className={classes.course}>
      {events.map(({ action, byName, actingForName, at, words }, position) => {
        const known = actions.find((one) => one === action)
        const by = actingForName ? common('actingAs', { name: byName, principal: actingForName }) : byName
        return (
          <li key={position}>
            {known ? t(`course.${known}`, { by }) : by}{' '}
            <span className={classes.soft}>
              {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
            </span>
            {words && position > 0 ? t('words', { words }) : null}
          </li>
        )
      })}
    </ol>
  )
}
