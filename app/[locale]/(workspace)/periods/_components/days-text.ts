import type { getTranslations } from 'next-intl/server'
import type { CourseStep } from '@/server/domain/period/course'

type Translator = Awaited<ReturnType<typeof getTranslations<'periods'>>>

/** Days until a step's day in words: in 3 days of which 2 are worked, today, overdue by 2 working days. */
export function daysText(
  t: Translator,
  { days, workingDays }: Pick<CourseStep, 'days' | 'workingDays'>,
): string {
  if (days === null || workingDays === null) return ''
  if (days === 0) return t('course.today')
  if (days > 0) return t('course.inDays', { days: String(days), working: String(workingDays) })
  return workingDays === 0 ? t('course.overdueSince') : t('course.overdue', { working: String(-workingDays) })
}
