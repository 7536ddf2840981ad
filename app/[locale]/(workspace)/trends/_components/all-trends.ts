import { getTranslations } from 'next-intl/server'
import type { FileTexts } from '@/app/_components/charts/chart-file'
import { layPanel } from '@/app/_components/charts/lay-panel'
import { type PanelModel, prepareMultiples } from '@/app/_components/charts/prepare-multiples'
import { exact } from '@/app/_components/ui/figures'
import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'
import type { ApiOutput } from '@/app/_trpc/client'
import { basisTexts } from './basis-text'
import { inPlan } from './in-plan'
import { indicatorWords } from './indicator-words'
import { periodWords } from './period-words'
import { axisOf, basisOf, chartPoints } from './trend-basis'
import { unitsFinding } from './units-finding'

export type AllTrends = Exclude<ApiOutput['league']['unitTrends'], { indicator: null }>
export type Sort = 'value' | 'plan'

/** Every unit's trend of one indicator, prepared for the page and for a file. `selected` is drawn as the reader's own. */
export async function allTrends(
  trends: AllTrends,
  { selected, sort }: { selected: string | undefined; sort: Sort },
  locale: Locale,
) {
  const [t, tc, words] = await Promise.all([
    getTranslations({ locale, namespace: 'trends' }),
    getTranslations({ locale, namespace: 'common' }),
    indicatorWords(trends.indicator, locale),
  ])
  const { indicator, units } = trends
  const { scoring } = indicator
  const basis = basisOf(scoring)
  const model = prepareMultiples({
    units: units.map(({ unit, points }) => ({ key: unit.code, points: chartPoints(points, basis) })),
    direction: scoring.direction ?? 'higher',
    sort: sort === 'value' ? 'value' : 'given',
    ...axisOf(scoring),
  })
  const periods = await periodWords(
    units[0]?.points.slice(-(model.panels[0]?.points.length ?? 0)) ?? [],
    locale,
  )
  const unitOf = new Map(units.map((row) => [row.unit.code, row]))
  const nameOfUnit = (code: string) => {
    const found = unitOf.get(code)
    return found ? nameOf(found.unit, locale) : code
  }
  const times = (count: number) =>
    t(model.quarterly ? 'finding.quarters' : 'finding.periods', { count: String(count) })
  const verdict = ({ meets, streak }: PanelModel) => {
    if (meets === null) return ''
    if (meets) return t('units.meets')
    const count = streak?.count ?? 1
    return count > 1 ? t('units.missesMany', { times: times(count) }) : t('units.misses')
  }
  const latest = ({ latest: { value, absent } }: PanelModel) =>
    value === null ? tc(absent ?? 'missing') : words.value(value)
  const marked = selected ?? units.find((row) => row.isOwn)?.unit.code
  const last = model.panels[0]?.latest.code ?? ''
  const finding = unitsFinding(t, model.finding, {
    period: periods.name(last),
    name: (code) => ({
      text: nameOfUnit(code),
      href: `/trends?${new URLSearchParams({ unit: code, indicator: indicator.code, ...inPlan(trends.asked) }).toString()}`,
    }),
    times,
    value: words.value,
  })
  const isAdded = scoring.accumulate === 'sum' || scoring.accumulate === 'mean'
  const notes = [
    t('units.note', { lo: exact(model.axis.lo), hi: exact(model.axis.hi) }),
    isAdded ? t(basis === 'own' ? 'ownNote' : 'judgedNote') : null,
    t('chanceNote'),
  ].filter((note) => note !== null)
  const published = trends.basis === null ? null : await basisTexts(trends.basis, trends.basis.period, locale)
  const title = t('units.title', { code: indicator.code, indicator: nameOf(indicator, locale) })
  const file: FileTexts = {
    title,
    finding: finding.map((part) => part.text).join(''),
    notes: published ? [notes.join(' '), `${published.source} ${published.date}`] : notes,
  }
  return {
    model,
    words,
    periods,
    title,
    finding,
    notes,
    basisHead: published?.head ?? null,
    panels: model.panels.map((panel) => ({
      panel,
      code: panel.key,
      name: nameOfUnit(panel.key),
      isMarked: panel.key === marked,
      isOwn: unitOf.get(panel.key)?.isOwn ?? false,
      latest: latest(panel),
      verdict: verdict(panel),
      figure: layPanel(panel, model.axis, panel.key === marked),
      described: describe(panel),
    })),
    file,
    fileName: `${indicator.code}-${last}`,
  }

  /** What a panel shows, for who can't see it. */
  function describe(panel: PanelModel): string {
    const values = panel.points.flatMap(({ value }) => (value === null ? [] : [value]))
    const said = {
      unit: nameOfUnit(panel.key),
      from: periods.name(panel.points[0]?.code ?? ''),
      to: periods.name(panel.latest.code),
    }
    if (values.length === 0) return t('units.panelEmpty', said)
    return t('units.panel', {
      ...said,
      lo: words.value(Math.min(...values)),
      hi: words.value(Math.max(...values)),
      missing: String(panel.points.filter(({ absent }) => absent === 'missing').length),
    })
  }
}

export type ShownTrends = Awaited<ReturnType<typeof allTrends>>
