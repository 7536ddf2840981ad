import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'

/** What a round is called: its name, or its period's where it came with it. */
export function roundName(
  round: { name: string; period: { name: string; nameEn: string | null } },
  locale: Locale,
): string {
  return round.name || nameOf(round.period, locale)
}
