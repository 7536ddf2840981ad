import type { getTranslations } from 'next-intl/server'
import type { Trend } from '@/server/domain/statistics/recent-trend'
import { LEAST, type OrWhyNot } from '@/server/domain/statistics/why-not'

type Translator = Awaited<ReturnType<typeof getTranslations<'trends'>>>

/** Whether the last five periods are more than chance, in one sentence; or why that can't be said. */
export function trendVerdict(t: Translator, trend: OrWhyNot<Trend>): string {
  if ('whyNot' in trend)
    return trend.whyNot === 'tooFew' && trend.of === 'points'
      ? t('verdict.tooFew', { have: String(trend.have), least: String(trend.least) })
      : t('verdict.unknown')
  const count = String(LEAST.points)
  if (trend.direction === 'none') return t('verdict.none', { count })
  const judgement = trend.judgement === null ? '' : t(`verdict.${trend.judgement}`)
  return t(`verdict.${trend.direction}`, { count, judgement })
}
