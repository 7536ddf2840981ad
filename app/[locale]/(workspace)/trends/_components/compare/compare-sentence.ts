import type { getTranslations } from 'next-intl/server'
import { fixed } from '@/app/_components/ui/figures'
import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'
import type { SideBySide } from './side-by-side'

type Words = Awaited<ReturnType<typeof getTranslations<'comparison'>>>

/** How many indicators are named. */
const NAMED = 3

/** Who is surely ahead of whom, one after the other. */
export function ordersOf({ units }: SideBySide, t: Words, locale: Locale): string[] {
  return units.flatMap(({ unit, behind }, at) => {
    const first = units[at - 1]
    return first && behind
      ? [t(`finding.${behind}`, { first: nameOf(first.unit, locale), second: nameOf(unit, locale) })]
      : []
  })
}

/** In what they are furthest apart, the widest first. */
export function widestOf({ spreads, indicators, plan }: SideBySide, t: Words, locale: Locale) {
  return spreads.slice(0, NAMED).map(({ indicator, difference }) => {
    const named = indicators.find((each) => each.code === indicator)
    const name = named ? `${indicator} ${nameOf(named, locale)}` : indicator
    const marks = fixed(difference, plan.decimals)
    return { indicator, text: t('finding.marks', { indicator: name, marks }) }
  })
}
