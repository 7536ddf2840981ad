import { getFormatter, getTranslations } from 'next-intl/server'
import type { TimeState } from '@/server/domain/period/period'

/** Where a unit stands in time, in exact words: open, due in 3 days, late by 2 days, extended to …, closed. */
export async function TimeText({ time }: { time: TimeState }) {
  const [t, format] = await Promise.all([getTranslations('reports.timeState'), getFormatter()])
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'medium', timeZone: 'UTC' })
  switch (time.is) {
    case 'scheduled':
      return t('scheduled', { opensOn: day(time.opensOn) })
    case 'open':
      return time.dueInDays === 0 ? t('dueToday') : t('open', { days: String(time.dueInDays) })
    case 'late':
      return t('late', { days: String(time.byDays) })
    case 'extended':
      return t('extended', { until: day(time.until) })
    case 'closed':
      return t('closed')
  }
}
