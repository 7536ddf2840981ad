import { getTranslations } from 'next-intl/server'
import { chartFile } from '@/app/_components/charts/chart-file'
import { fixed } from '@/app/_components/ui/figures'
import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'
import type { Funnel } from '@/server/domain/statistics/funnel'
import { basisTexts } from '../basis-text'
import { indicatorWords } from '../indicator-words'
import { funnelFigure } from './funnel-figure'
import type { ShownIndicator } from './indicator-page'

type Words = Awaited<ReturnType<typeof getTranslations<'indicator'>>>

/** What a funnel's limits are of. */
export const funnelNotes = ({ dispersion }: Funnel, t: Words): string =>
  t('funnel.note') +
  (dispersion ? t('funnel.dispersion', { tau2: fixed(dispersion.tau2, 4) }) : t('funnel.noDispersion'))

/** What a funnel's file is called, without its ending. */
export const funnelFileName = ({ indicator, period }: ShownIndicator, name: string): string =>
  `${name}-${indicator.code}-${period?.code ?? ''}`

/** An indicator's funnel as an SVG file that stands by itself; null where there is none. */
export async function funnelFile(
  page: ShownIndicator,
  locale: Locale,
): Promise<{ svg: string; name: string } | null> {
  const { funnel, indicator, period, basis } = page
  if ('whyNot' in funnel || period === null) return null
  const [t, words, published] = await Promise.all([
    getTranslations({ locale, namespace: 'indicator' }),
    indicatorWords(indicator, locale),
    basisTexts(basis, basis.period, locale),
  ])
  const beyond = (standing: 'low' | 'high') =>
    funnel.points
      .filter((point) => 'standing' in point && point.standing === standing)
      .map(({ unit }) => {
        const row = page.rows.find((each) => each.unit.code === unit)
        return row ? nameOf(row.unit, locale) : unit
      })
      .join(t('finding.join'))
  const [low, high] = [beyond('low'), beyond('high')]
  const finding = [
    t('funnel.found', { value: words.value(funnel.centre * (indicator.scoring.multiplier ?? 100)) }),
    low === '' ? '' : t.markup('finding.low', { units: () => low }),
    high === '' ? '' : t.markup('finding.high', { units: () => high }),
    low + high === '' ? t('finding.noneBeyond') : '',
    t('finding.end'),
  ].join('')
  const svg = chartFile([{ figure: funnelFigure(page, funnel, words, t, locale) }], {
    title: t('funnel.fileTitle', {
      indicator: `${indicator.code} ${nameOf(indicator, locale)}`,
      period: nameOf(period, locale),
      measure: words.measure,
    }),
    finding,
    notes: [funnelNotes(funnel, t), `${published.source} ${published.date}`],
  })
  return { svg, name: funnelFileName(page, t('funnel.fileName')) }
}
