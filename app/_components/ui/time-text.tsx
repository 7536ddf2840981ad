import { getFormatter, getTranslations } from 'next-intl/server'
import type { TimeState } from '@/server/domain/period/time-state'

/** What is open until then, where it isn't a form to fill. */
export type Doing = 'open' | 'toComplete' | 'toConfirm' | 'toCheck' | 'toAppeal' | 'onNotice' | 'toAnswer'

/**
 * Where a unit stands in time, in exact words: open, due in 3 days, late by 2 working days, extended to …, closed. `reason`
 * adds why it was extended; `doing` is what is open.
 */
export async function TimeText({
  time,
  reason = false,
  doing = 'open',
}: {
  time: TimeState
  reason?: boolean
  doing?: Doing
}) {
  const [t, format] = await Promise.all([getTranslations('reports.timeState'), getFormatter()])
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'medium', timeZone: 'UTC' })
  const working = 'workingDays' in time ? String(time.workingDays) : ''
  switch (time.is) {
    case 'scheduled':
      return time.workingDays > 0
        ? t('scheduled', { opensOn: day(time.opensOn), working })
        : t('scheduledToday', { opensOn: day(time.opensOn) })
    case 'open':
      return time.days === 0 ? t('dueToday') : t(doing, { days: String(time.days), working })
    case 'late':
      return time.workingDays === 0 ? t('lateSince', { dueOn: day(time.dueOn) }) : t('late', { working })
    case 'extended': {
      const until = time.days === 0 ? t('extendedToday') : t('extended', { until: day(time.until), working })
      return reason && time.reason !== null ? `${until}${t('because', { reason: time.reason })}` : until
    }
    case 'closed':
      return t('closed')
  }
}

/** What can still be done, by when, and whom to ask; nothing while it is simply open. */
export async function TimeHelp({ time }: { time: TimeState }) {
  const [t, format] = await Promise.all([getTranslations('reports.timeHelp'), getFormatter()])
  switch (time.is) {
    case 'late':
      return t('late', {
        closesOn: format.dateTime(new Date(time.closesOn), { dateStyle: 'medium', timeZone: 'UTC' }),
      })
    case 'extended':
    case 'closed':
      return t(time.is)
    case 'open':
    case 'scheduled':
      return null
  }
}
