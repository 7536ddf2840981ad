import { hasLocale } from 'next-intl'
import { type Locale, routing } from './routing'

/** The language that an address names; a route handler has it from its own parameters only. */
export function localeOf(segment: string): Locale {
  return hasLocale(routing.locales, segment) ? segment : routing.defaultLocale
}
