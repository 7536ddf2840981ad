import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'

interface ChosenPlan {
  year: number
  name: string
  nameEn: string
}

/** What a choice among plans says: the year, and the plan's name where a year has several. */
export function planChoiceText(plans: readonly ChosenPlan[], plan: ChosenPlan, locale: Locale): string {
  const several = plans.filter(({ year }) => year === plan.year).length > 1
  return several ? nameOf(plan, locale) : String(plan.year)
}
