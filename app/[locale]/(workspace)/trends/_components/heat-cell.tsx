import { getLocale, getTranslations } from 'next-intl/server'
import { ATTAINMENT_BREAKS, heatStep, SHARE_BREAKS } from '@/app/_components/charts/heat-step'
import { cutFigure } from '@/app/_components/ui/cut-figure'
import { exact, fixed, shownRate, shownTarget, shownValue } from '@/app/_components/ui/figures'
import { nameOf } from '@/app/_i18n/name-of'
import { getPathname } from '@/app/_i18n/navigation'
import type { MapCell, MapSum } from '@/server/domain/league/marks-map'
import type { PlanIndicator } from '@/server/domain/plan/plan-version'
import classes from './heat-table.module.css'
import type { Show } from './map-view'

const percent = (share: number): string => cutFigure(share * 100, 1)

/** One mark: its share as a figure on its shade, with the marks or the value in words, leading to why. */
export async function HeatCell({
  cell,
  indicator,
  show,
  decimals,
  href,
  edge,
}: {
  cell: MapCell | undefined
  indicator: PlanIndicator
  show: Show
  decimals: number
  href: string
  edge: '' | undefined
}) {
  const [t, tc, locale] = await Promise.all([
    getTranslations('trends.map'),
    getTranslations('common'),
    getLocale(),
  ])
  if (!cell || cell.status === 'notDue') return <td data-edge={edge}>{tc('notApplicable')}</td>
  const isMissing = cell.status === 'missing'
  const share = show === 'share' ? cell.share : cell.attainment
  const breaks = show === 'share' ? SHARE_BREAKS : ATTAINMENT_BREAKS
  const words = () => {
    if (isMissing) return t('cellMissing')
    if (show === 'share')
      return cell.share === null
        ? t('cellNone')
        : t('cellShare', {
            marks: fixed(cell.marks ?? 0, decimals),
            points: exact(cell.points ?? 0),
            share: percent(cell.share),
          })
    if (cell.meets === null || cell.value === null || cell.target === null) return t('cellNone')
    const judged = { bounds: cell.target, direction: indicator.scoring.direction ?? 'higher' }
    return t(cell.meets ? 'cellMet' : 'cellMissed', {
      value:
        indicator.scoring.kind === 'amount' ? shownValue(cell.value, judged) : shownRate(cell.value, judged),
      target: shownTarget(cell.target, judged.direction),
    })
  }
  const figure = isMissing ? tc('missing') : share === null ? unshared(cell, show, tc) : percent(share)
  const step = isMissing ? undefined : share === null ? stepOf(cell, show) : heatStep(share, breaks)
  const said = `${indicator.code} ${nameOf(indicator, locale)}${locale === 'en' ? ': ' : '：'}${words()}`
  return (
    <td data-step={step} data-missing={isMissing ? '' : undefined} data-edge={edge}>
      {/* A plain link: a map of a hundred units has thousands. */}
      <a className={classes.cell} href={getPathname({ href, locale })} title={said}>
        {figure}
      </a>
    </td>
  )
}

/** A target of zero that was missed has no share of it, and is the furthest from it all the same. */
const stepOf = (cell: MapCell, show: Show) => (show === 'attainment' && cell.meets === false ? 4 : undefined)
const unshared = (cell: MapCell, show: Show, tc: (key: 'notApplicable') => string) =>
  show === 'attainment' && cell.meets === false ? '0' : tc('notApplicable')

/** What a row or a column comes to: its share of marks, or how many of its targets were met. */
export async function HeatSum({ sum, show, edge }: { sum: MapSum; show: Show; edge?: '' | undefined }) {
  const [t, map] = await Promise.all([getTranslations('common'), getTranslations('trends.map')])
  const text =
    show === 'share'
      ? sum.share === null
        ? t('notApplicable')
        : percent(sum.share)
      : sum.judged === 0
        ? t('notApplicable')
        : map('sumMet', { met: String(sum.met), judged: String(sum.judged) })
  return (
    <td className={classes.sum} data-edge={edge}>
      {text}
    </td>
  )
}
