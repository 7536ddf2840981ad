import { useLocale, useTranslations } from 'next-intl'
import { Choices } from '@/app/_components/ui/choices'
import { planLabel } from '@/app/_components/ui/plan-label'

interface Plan {
  id: string
  year: number
  name: string
  nameEn: string | null
}

/** The years that a page can be read of, with the plan's name where a year has several. */
export function PlanYears({ plans, shown, href }: { plans: readonly Plan[]; shown: Plan; href: string }) {
  const [t, locale] = [useTranslations('rounds'), useLocale()]
  if (plans.length < 2) return null
  return (
    <Choices
      label={t('form.years')}
      choices={plans.map((one) => ({
        key: one.id,
        text: planLabel(one, plans, locale),
        href: `${href}?plan=${one.id}`,
        current: one.id === shown.id,
      }))}
    />
  )
}
