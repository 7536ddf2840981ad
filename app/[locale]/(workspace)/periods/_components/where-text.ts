import type { getTranslations } from 'next-intl/server'
import type { CourseStep } from '@/server/domain/period/course'
import { daysText } from './days-text'

type Translator = Awaited<ReturnType<typeof getTranslations<'periods'>>>

/** Where a period stands, in one clause: open and due in 3 days, to be closed, published. */
export function whereText(t: Translator, course: readonly CourseStep[]): string {
  const now = course.find((step) => step.is === 'now')
  if (!now) return t('where.done')
  const days = daysText(t, now)
  switch (now.step) {
    case 'opens':
    case 'closes':
      return t(`where.${now.step}`, { days })
    case 'due':
      return now.days === 0 ? t('where.dueToday') : t('where.due', { days })
    case 'scored':
      return t(course.at(-1)?.is === 'done' ? 'where.again' : 'where.scored')
    case 'published':
      return t('where.published')
  }
}
