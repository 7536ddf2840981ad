import { getLocale, getTranslations } from 'next-intl/server'
import { ATTAINMENT_BREAKS, heatStep, SHARE_BREAKS } from '@/app/_components/charts/heat-step'
import { cutFigure } from '@/app/_components/ui/cut-figure'
import { exact, fixed, shownRate, shownTarget, shownValue } from '@/app/_components/ui/figures'
import { nameOf } from '@/app/_i18n/name-of'
import type { MapCell, MapSum } from '@/server/domain/league/marks-map'
import type { PlanIndicator } from '@/server/domain/plan/plan-version'
import type { Show } from './map-view'

const percent = (share: number): string => cutFigure(share * 100, 1)

/** How a map's cells and sums are said, asked for once and not by each of thousands of cells. */
export async function heatWords(show: Show, decimals: number) {
  const [t, tc, locale] = await Promise.all([
    getTranslations('trends.map'),
    getTranslations('common'),
    getLocale(),
  ])
  const colon = locale === 'en' ? ': ' : '：'
  const none = tc('notApplicable')

  const markSaid = ({ share, marks, points }: MapCell) =>
    share === null
      ? t('cellNone')
      : t('cellShare', {
          marks: fixed(marks ?? 0, decimals),
          points: exact(points ?? 0),
          share: percent(share),
        })
  const targetSaid = ({ meets, value, target }: MapCell, { scoring }: PlanIndicator) => {
    if (meets === null || value === null || target === null) return t('cellNone')
    const judged = { bounds: target, direction: scoring.direction ?? 'higher' }
    return t(meets ? 'cellMet' : 'cellMissed', {
      value: scoring.kind === 'amount' ? shownValue(value, judged) : shownRate(value, judged),
      target: shownTarget(target, judged.direction),
    })
  }

  return {
    /** A cell's figure, its shade, and the whole of it in words. */
    cell(cell: MapCell, indicator: PlanIndicator) {
      const name = `${indicator.code} ${nameOf(indicator, locale)}${colon}`
      if (cell.status === 'missing')
        return { figure: tc('missing'), step: undefined, said: name + t('cellMissing') }
      const said = name + (show === 'share' ? markSaid(cell) : targetSaid(cell, indicator))
      const share = show === 'share' ? cell.share : cell.attainment
      if (share !== null)
        return {
          figure: percent(share),
          step: heatStep(share, show === 'share' ? SHARE_BREAKS : ATTAINMENT_BREAKS),
          said,
        }
      // A target of zero that was missed has no share of it, and is as far from it as can be.
      return show === 'attainment' && cell.meets === false
        ? { figure: t('cellMissedShort'), step: 4 as const, said }
        : { figure: none, step: undefined, said }
    },
    /** What a row or a column comes to: its share of marks, or how many of its targets were met. */
    sum({ share, met, judged }: MapSum): string {
      if (show === 'share') return share === null ? none : percent(share)
      return judged === 0 ? none : t('sumMet', { met: String(met), judged: String(judged) })
    },
    none,
  }
}

export type HeatWords = Awaited<ReturnType<typeof heatWords>>
