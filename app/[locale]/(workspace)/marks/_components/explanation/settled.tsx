import { getTranslations } from 'next-intl/server'
import type { MarkExplanation } from '@/server/domain/scoring/explanation'

/** Why marks are what they are where no rule was applied to the cell itself, by the plan's own settings; null otherwise. */
export async function settledText(
  explanation: MarkExplanation,
  periodName: (code: string) => string,
): Promise<string | null> {
  const t = await getTranslations('marks')
  const { fallback, reason, carriedFrom } = explanation
  const parts = [
    reason === undefined ? null : t(`reasons.${reason}`),
    fallback === undefined
      ? null
      : fallback === 'carry'
        ? t('settled.carry', { period: periodName(carriedFrom ?? '') })
        : t(`settled.${fallback}`),
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' ')
}
