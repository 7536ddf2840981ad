import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { nameOf } from '@/app/_i18n/name-of'
import type { CockpitTable } from './cockpit'

const GROUPS = ['street', 'town', 'township', 'park'] as const

/** How the parts of a cockpit are called in the reader's language. */
export async function cockpitWords(table: CockpitTable | null) {
  const [t, locale, format] = await Promise.all([getTranslations('cockpit'), getLocale(), getFormatter()])
  const nameIn = (
    things: readonly { code: string; name: string; nameEn: string | null }[] | undefined,
    code: string,
  ) => {
    const thing = things?.find((candidate) => candidate.code === code)
    return thing ? nameOf(thing, locale) : code
  }
  const view = (of: { is: 'period' | 'half' | 'toDate' | 'year'; periodCode: string }, year: number) =>
    t(`table.${of.is}`, {
      year: String(year),
      period: nameIn([...(table?.plan.periods ?? []), ...(table?.before?.periods ?? [])], of.periodCode),
    })
  return {
    t,
    locale,
    unit: (unit: { name: string; nameEn: string | null }) => nameOf(unit, locale),
    indicator: (code: string) => `${code} ${nameIn(table?.plan.indicators, code)}`,
    period: (code: string) => nameIn(table?.plan.periods, code),
    group: (code: string) => {
      const own = GROUPS.find((candidate) => candidate === code)
      return own ? t(`groups.${own}`) : code
    },
    table: table === null ? '' : view(table.view, table.plan.year),
    before: table?.before ? view(table.before, table.before.year) : '',
    day: (day: string) => format.dateTime(new Date(day), { dateStyle: 'medium', timeZone: 'UTC' }),
    moment: (at: Date) => format.dateTime(at, { dateStyle: 'medium' }),
    /** The places between which a unit lies; one where it has no other. */
    range: ({ low, high }: { low: number; high: number }) =>
      low === high ? String(low) : t('tiers.between', { low: String(low), high: String(high) }),
    join: (parts: readonly string[]) => parts.join(t('units.join')),
  }
}

export type CockpitWords = Awaited<ReturnType<typeof cockpitWords>>
