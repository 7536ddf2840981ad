import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'

/** Says a line's name by its code; the code itself for one that the sheet does not have. */
export function lineNamer(
  lines: readonly { code: string; name: string; nameEn: string | null }[],
  locale: Locale,
): (code: string) => string {
  return (code) => {
    const line = lines.find((one) => one.code === code)
    return line ? nameOf(line, locale) : code
  }
}
