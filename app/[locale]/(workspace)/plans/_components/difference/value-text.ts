import type { Locale } from '@/app/_i18n/routing'

/** A field of a plan in a few words: texts in the reader's language, lists with their members, nothing for what is empty. */
export function valueText(value: unknown, locale: Locale): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const pause = locale === 'en' ? ', ' : '、'
  if (Array.isArray(value))
    return value
      .map((each) => valueText(each, locale))
      .filter(Boolean)
      .join(pause)
  if (typeof value !== 'object') return ''
  if ('zh' in value && 'en' in value) return String((locale === 'en' && value.en) || value.zh)
  return Object.entries(value)
    .filter(([key]) => key !== 'code')
    .map(([, member]) => valueText(member, locale))
    .filter(Boolean)
    .join(' ')
}
