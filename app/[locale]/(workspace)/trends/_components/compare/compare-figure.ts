import type { getTranslations } from 'next-intl/server'
import type { Figure } from '@/app/_components/charts/figure'
import { BARS, layBars } from '@/app/_components/charts/lay-bars'
import { fixed, shownRate } from '@/app/_components/ui/figures'
import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'
import type { SideBySide } from './side-by-side'

type Words = Awaited<ReturnType<typeof getTranslations<'comparison'>>>

/** The units' scores and their shares in each category as bars, on 100; drawn for the page as for a file. */
export function compareFigure(
  { plan, units }: SideBySide,
  t: Words,
  locale: Locale,
  size: keyof typeof BARS,
): Figure {
  const bars = (valueOf: (unit: SideBySide['units'][number]) => { value: number; text: string } | null) =>
    units.map((each) => {
      const found = valueOf(each)
      return { label: nameOf(each.unit, locale), value: found?.value ?? null, text: found?.text ?? '—' }
    })
  return layBars({
    full: 100,
    width: BARS[size],
    groups: [
      {
        name: t('rows.score'),
        bars: bars(({ score }) =>
          score === null ? null : { value: score, text: fixed(score, plan.decimals) },
        ),
      },
      ...plan.categories.map((category) => ({
        name: t('shareOf', { category: nameOf(category, locale) }),
        bars: bars(({ categories }) => {
          const sum = categories[category.code]
          if (!sum || sum.points <= 0) return null
          const value = (100 * sum.marks) / sum.points
          return { value, text: `${shownRate(value)}%` }
        }),
      })),
      // Where nobody has marks there is nothing to compare.
    ].filter(({ bars: own }) => own.some(({ value }) => value !== null)),
  })
}
