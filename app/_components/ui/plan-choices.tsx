import { useLocale, useTranslations } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import { Choices } from './choices'

/** The plans of a year that has several, each a link; nothing where there is one only. */
export function PlanChoices({
  plans,
  current,
  href,
}: {
  plans: readonly { code: string; name: string; nameEn: string | null }[]
  current: string | null
  href: (code: string) => string
}) {
  const [t, locale] = [useTranslations('common'), useLocale()]
  if (plans.length < 2) return null
  return (
    <Choices
      label={t('plans')}
      choices={plans.map((plan) => ({
        key: plan.code,
        text: nameOf(plan, locale),
        href: href(plan.code),
        current: plan.code === current,
      }))}
    />
  )
}
