import { getFormatter, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import type { Listed } from './finding'

/** How an order stands in time: yellow from its day on, red once it is past it by the plan's working days. */
export async function DueBadge({ due }: { due: Listed['due'] }) {
  const [t, format] = await Promise.all([getTranslations('rectifications.due'), getFormatter()])
  if (!due) return null
  const day = format.dateTime(new Date(due.dueOn), { dateStyle: 'medium', timeZone: 'UTC' })
  const said = { day, days: String(due.workingDays) }
  if (due.is === 'running') return t('running', said)
  return (
    <Badge tone={due.is === 'overdue' ? 'alert' : 'due'}>
      {due.is === 'overdue' ? t('overdue', said) : due.workingDays === 0 ? t('due0', said) : t('due', said)}
    </Badge>
  )
}
