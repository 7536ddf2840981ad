import type { getTranslations } from 'next-intl/server'

type Translator = Awaited<ReturnType<typeof getTranslations<'periods'>>>

/** Days until a day in words: in 3 days, today, overdue by 2. */
export function daysText(t: Translator, days: number): string {
  if (days === 0) return t('course.today')
  return days > 0 ? t('course.inDays', { days: String(days) }) : t('course.overdue', { days: String(-days) })
}
