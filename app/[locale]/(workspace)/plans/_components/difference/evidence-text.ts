import type { EvidenceRule } from '@/server/domain/evidence/evidence-rule'

/** What a plan asks to be attached, in a few words; nothing where it asks nothing. */
export function evidenceText(
  value: unknown,
  t: (word: 'evidence.required' | 'evidence.locations') => string,
): string {
  const rule = (value ?? {}) as EvidenceRule
  return [
    rule.required ? t('evidence.required') : '',
    rule.locations ? t('evidence.locations') : '',
    rule.note ?? '',
  ]
    .filter(Boolean)
    .join(' · ')
}
