import { getTranslations } from 'next-intl/server'
import type { TimeState } from '@/server/domain/period/period'

/** Where a unit stands in time, in exact words: open, due in 3 days, late by 2 days, extended to …, closed. */
export async function TimeText({ time }: { time: TimeState }) {
  const t = await getTranslations('reports.timeState')
  switch (time.is) {
    case 'scheduled':
      return t('scheduled', { opensOn: time.opensOn })
    case 'open':
      return time.dueInDays === 0 ? t('dueToday') : t('open', { days: String(time.dueInDays) })
    case 'late':
      return t('late', { days: String(time.byDays) })
    case 'extended':
      return t('extended', { until: time.until })
    case 'closed':
      return t('closed')
  }
}
