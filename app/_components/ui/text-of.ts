import type { Locale } from '@/app/_i18n/routing'
import type { Text } from '@/server/domain/scoring/case'

/** A plan's text in the reader's language; its code where it has none. */
export function textOf(text: Text | undefined, code: string, locale: Locale): string {
  if (text === undefined) return code
  if (typeof text === 'string') return text
  return locale === 'en' ? text.en : text.zh
}
