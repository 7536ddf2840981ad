import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'
import type { ComparisonProps } from './comparison'

/** A unit's name by its code; the code where the plan no longer has it. */
export function unitName(plan: Pick<ComparisonProps['plan'], 'units'>, code: string, locale: Locale): string {
  const unit = plan.units.find((candidate) => candidate.code === code)
  return unit ? nameOf(unit, locale) : code
}
