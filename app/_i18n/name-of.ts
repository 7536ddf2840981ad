import type { Locale } from './routing'

/** A thing's name in the reader's language; the Chinese one where there is no other. */
export function nameOf(thing: { name: string; nameEn?: string | null }, locale: Locale): string {
  return locale === 'en' ? (thing.nameEn ?? thing.name) : thing.name
}
