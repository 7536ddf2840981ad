import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'

interface Period {
  name: string
  nameEn: string | null
  plan: { code: string; year: number; name: string; nameEn: string | null }
}

/** How periods are called beside each other: with their plan's name where a year among them has several plans. */
export function periodNames(periods: readonly Period[], locale: Locale): (period: Period) => string {
  const codes = new Map<number, Set<string>>()
  for (const { plan } of periods) codes.set(plan.year, (codes.get(plan.year) ?? new Set()).add(plan.code))
  return (period) => {
    const own = nameOf(period, locale)
    const several = (codes.get(period.plan.year)?.size ?? 0) > 1
    return several ? `${nameOf(period.plan, locale)} · ${own}` : own
  }
}
