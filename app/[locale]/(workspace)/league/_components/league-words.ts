import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { getPathname } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'
import type { League } from './league'

const GROUPS = ['street', 'town', 'township', 'park'] as const
const GRADES = ['excellent', 'good', 'pass', 'fail'] as const

/** How the parts of a league table are called in the reader's language, or in one that is asked for. */
export async function leagueWords(
  { plan, by, before }: Pick<League, 'plan' | 'by' | 'before'>,
  asked?: Locale,
) {
  const locale = asked ?? (await getLocale())
  const [t, tc, format] = await Promise.all([
    getTranslations({ locale, namespace: 'league' }),
    getTranslations({ locale, namespace: 'common' }),
    getFormatter({ locale }),
  ])
  const nameIn = (things: readonly { code: string; name: string; nameEn: string }[], code: string) => {
    const thing = things.find((candidate) => candidate.code === code)
    return thing ? nameOf(thing, locale) : code
  }
  const known = <Code extends string>(codes: readonly Code[], code: string) =>
    codes.find((candidate) => candidate === code)
  return {
    t,
    locale,
    missing: tc('missing'),
    plans: tc('plans'),
    /** What the search says; the browser puts in what it finds. */
    finding: {
      found: t('found', { count: '{count}', all: '{all}' }),
      none: t('foundNone', { query: '{query}' }),
    },
    pathTo: (href: string) => getPathname({ href, locale }),
    unit: (unit: { name: string; nameEn: string | null }) => nameOf(unit, locale),
    day: (date: Date) => format.dateTime(date, { dateStyle: 'medium' }),
    moment: (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' }),
    period: (code: string) => nameIn(plan.periods, code),
    /** A period without the year, where the year stands beside it. */
    shortPeriod: (code: string) => withoutYear(nameIn(plan.periods, code), plan.year),
    /** A period of this year or of the year before. */
    periodIn: (code: string) => nameIn([...plan.periods, ...(before?.periods ?? [])], code),
    category: (code: string) => nameIn(plan.categories, code),
    indicator: (code: string) => nameIn(plan.indicators, code),
    list: (words: readonly string[]) => words.join(t('listJoiner')),
    /** A kind of unit; the plan's own code where it has one that we don't know. */
    group: (code: string) => {
      const own = known(GROUPS, code)
      return own ? t(`groups.${own}`) : code
    },
    grade: (code: string) => {
      const own = known(GRADES, code)
      return own ? t(`grades.${own}`) : code
    },
    /** What is ranked; null for the total. */
    by:
      by.is === 'total'
        ? null
        : by.is === 'category'
          ? nameOf(by.category, locale)
          : `${by.indicator.code} ${nameOf(by.indicator, locale)}`,
  }
}

export type LeagueWords = Awaited<ReturnType<typeof leagueWords>>

/** What the table is called: its period, and what it is ranked by where that isn't the total. */
export function titleOf({ view, plan }: Pick<League, 'view' | 'plan'>, words: LeagueWords): string {
  const { t } = words
  const period = words.period(view.periodCode)
  const year = String(plan.year)
  const title =
    view.is === 'period'
      ? t('title.period', { period })
      : view.is === 'toDate'
        ? t('title.toDate', { year, period })
        : t(`title.${view.is}`, { year })
  return words.by === null ? title : t('titleBy', { title, by: words.by })
}

function withoutYear(name: string, year: number): string {
  return name.replace(new RegExp(`^${year}年?\\s*|\\s*${year}$`), '') || name
}
