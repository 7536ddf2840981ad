import type { Locale } from '@/app/_i18n/routing'
import { nameOf } from '@/app/_i18n/name-of'

interface Plan {
  id: string
  year: number
  name: string
  nameEn: string | null
}

/** A plan among others: its year; with its name where another is of that year, and the year once where the name says it. */
export function planLabel(plan: Plan, among: readonly Plan[], locale: Locale): string {
  const year = String(plan.year)
  if (!among.some((one) => one.id !== plan.id && one.year === plan.year)) return year
  const name = nameOf(plan, locale)
  return name.includes(year) ? name : `${year} ${name}`
}
