import { getTranslations } from 'next-intl/server'
import { chartFile } from '@/app/_components/charts/chart-file'
import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'
import { compareFigure } from './compare-figure'
import { ordersOf, widestOf } from './compare-sentence'
import type { SideBySide } from './side-by-side'
import { tableName } from './table-name'

/** What the file of a comparison is called, without its ending. */
export const compareFileName = ({ units, view }: SideBySide, locale: Locale): string =>
  `${units.map(({ unit }) => nameOf(unit, locale)).join('-')}-${view.periodCode}`

/** Units side by side as an SVG file that stands by itself. */
export async function compareFile(page: SideBySide, locale: Locale): Promise<{ svg: string; name: string }> {
  const { plan, publication, units } = page
  const [t, table] = await Promise.all([
    getTranslations({ locale, namespace: 'comparison' }),
    tableName(page, locale),
  ])
  const widest = widestOf(page, t, locale)
  const list = widest.map(({ text }) => text).join(t('finding.list'))
  const finding = [
    ...ordersOf(page, t, locale).map((order) => order + t('finding.join')),
    widest.length === 0 ? t('finding.equal') : t.markup('finding.spread', { indicators: () => list }),
    t('finding.end'),
  ].join('')
  const svg = chartFile([{ figure: compareFigure(page, t, locale, 'wide') }], {
    title: t('titleOf', { units: units.map(({ unit }) => nameOf(unit, locale)).join(t('finding.list')) }),
    finding,
    notes: [
      t('chartNote'),
      t('note'),
      t('context', {
        owner: nameOf(plan.owner, locale),
        plan: nameOf(plan, locale),
        table,
        number: String(publication?.number ?? ''),
      }),
    ],
  })
  return { svg, name: compareFileName(page, locale) }
}
