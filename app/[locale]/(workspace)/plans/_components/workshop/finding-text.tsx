'use client'

import { useTranslations } from 'next-intl'
import type { Finding } from '@/server/domain/plan/document/check-document'

/** What a check found, in words. */
export function useFindingText(): (finding: Finding) => string {
  const t = useTranslations('workshop')
  return ({ code, data }) => {
    const words = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value)]))
    if (code !== 'refused') return t(`finder.${code}`, words as never)
    const refusal = String(data['refusal'])
    return t.has(`refusal.${refusal}` as never)
      ? t(`refusal.${refusal}` as never, words as never)
      : t('refusal.other', { code: refusal, path: String(data['path'] ?? '') })
  }
}
