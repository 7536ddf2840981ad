import type { getTranslations } from 'next-intl/server'
import type { Figure } from '@/app/_components/charts/figure'
import { layFunnel } from '@/app/_components/charts/lay-funnel'
import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'
import type { Funnel, FunnelPoint } from '@/server/domain/statistics/funnel'
import { funnelLimits } from '@/server/domain/statistics/funnel-limits'
import type { IndicatorWords } from '../indicator-words'
import type { ShownIndicator } from './indicator-page'

type Words = Awaited<ReturnType<typeof getTranslations<'indicator'>>>

/** How many stretches a limit is drawn in. */
const STEPS = 60

/** Every unit's rate over its denominator with the limits that chance sets, drawn for the page as for a file. */
export function funnelFigure(
  { indicator, rows }: Pick<ShownIndicator, 'indicator' | 'rows'>,
  { centre, points, dispersion }: Funnel,
  words: IndicatorWords,
  t: Words,
  locale: Locale,
): Figure {
  const { multiplier = 100, chance, direction = 'higher' } = indicator.scoring
  const kind = chance === 'poisson' ? 'poisson' : 'binomial'
  const drawn = points.filter((point): point is FunnelPoint => 'rate' in point)
  const sizes = drawn.map(({ denominator }) => denominator)
  const [from, to] = [Math.min(...sizes) * 0.8, Math.max(...sizes) * 1.04]
  const limits = (n: number, level: 0.95 | 0.998) => {
    const { lower, upper } = funnelLimits(kind, centre, n, level, dispersion?.tau2)
    return { lo: lower * multiplier, hi: upper * multiplier }
  }
  const targets = new Set(rows.flatMap(({ bounds }) => (bounds ? [bounds.lo] : [])))
  const [target] = targets
  const isOne = targets.size === 1 && target !== undefined && direction !== 'range'
  return layFunnel({
    centre: centre * multiplier,
    ceiling: kind === 'binomial' ? multiplier : null,
    target: isOne ? { value: target, label: t('funnel.target', { value: words.show(target) }) } : null,
    curves: Array.from({ length: STEPS + 1 }, (_, at) => {
      const n = from + ((to - from) * at) / STEPS
      return { denominator: n, inner: limits(n, 0.95), outer: limits(n, 0.998) }
    }),
    marks: drawn.map(({ unit, denominator, rate, isFlagged }) => {
      const row = rows.find((each) => each.unit.code === unit)
      const name = row ? nameOf(row.unit, locale) : unit
      const counts = row?.judged?.counts
      return {
        ...{ label: name, denominator, rate: rate * multiplier, isFlagged, isOwn: row?.isOwn ?? false },
        says: t('funnel.says', {
          unit: name,
          value: words.value(rate * multiplier),
          numerator: String(counts?.numerator ?? ''),
          denominator: String(denominator),
        }),
      }
    }),
    labels: {
      centre: t('funnel.centre', { value: words.show(centre * multiplier) }),
      outer: t('funnel.outer'),
      inner: t('funnel.inner'),
      across: t('funnel.across'),
    },
  })
}
