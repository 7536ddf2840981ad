import { getLocale, getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'
import { Empty } from '@/app/_components/ui/empty'
import { PlanChoices } from '@/app/_components/ui/plan-choices'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import { mapFinding } from '@/server/domain/league/map-finding'
import classes from './map-view.module.css'
import { basisTexts } from './basis-text'
import { HeatLegend } from './heat-legend'
import { HeatTable } from './heat-table'
import { inPlan } from './in-plan'
import { mapSentence } from './map-sentence'
import { SentenceText } from './sentence-text'
import { Ties } from './ties'

/** A map of which the period is known. */
export type FoundMap = Exclude<ApiOutput['league']['map'], { period: null }>
export type Show = 'share' | 'attainment'
export type MapSort = 'plan' | 'result'

const FINDING = 'map-finding'

/** A period's map: what it says, what to show, and the table itself. */
export async function MapView({ found, show, sort }: { found: FoundMap; show: Show; sort: MapSort }) {
  const [t, locale] = await Promise.all([getTranslations('trends'), getLocale()])
  const period = nameOf(found.period, locale)
  const published = await basisTexts(found.basis, found.period, locale)
  const link = (chosen: {
    year?: number
    plan?: string | null
    period?: string
    show?: Show
    sort?: MapSort
  }) => {
    const own =
      (chosen.year === undefined || chosen.year === found.year) &&
      (chosen.plan ?? found.asked) === found.asked
    return `/trends/map?${new URLSearchParams({
      year: String(chosen.year ?? found.year),
      ...inPlan(chosen.plan === undefined ? found.asked : chosen.plan),
      ...(own ? { period: chosen.period ?? found.period.code } : {}),
      show: chosen.show ?? show,
      ...((chosen.sort ?? sort) === 'result' ? { sort: 'result' } : {}),
    }).toString()}`
  }
  const hasShown = found.map.columns.some(({ sum }) =>
    show === 'share' ? sum.share !== null : sum.judged > 0,
  )
  const said = mapSentence(t, mapFinding(found.map, found.plan.decimals), found, show, locale)
  return (
    <div className={classes.page}>
      <PageHead
        context={t('map.context', { plan: nameOf(found.plan, locale), basis: published.head })}
        title={t('map.title', { period })}
        finding={<SentenceText id={FINDING} said={said} />}
      />
      <Ties current="map" plan={found.asked} />
      <div className={classes.choices}>
        <Choices
          label={t('map.years')}
          choices={found.choices.map(({ year, plan }) => ({
            key: String(year),
            text: String(year),
            href: link({ year, plan }),
            current: year === found.year,
          }))}
        />
        <PlanChoices plans={found.plans} current={found.asked} href={(plan) => link({ plan })} />
        <Choices
          label={t('map.periods')}
          choices={(found.choices.find(({ year }) => year === found.year)?.periods ?? []).map((each) => ({
            key: each.code,
            text: nameOf(each, locale),
            href: link({ period: each.code }),
            current: each.code === found.period.code,
          }))}
        />
      </div>
      <div className={classes.choices}>
        <Choices
          label={t('map.showLabel')}
          choices={(['share', 'attainment'] as const).map((each) => ({
            key: each,
            text: t(`map.show.${each}`),
            href: link({ show: each }),
            current: each === show,
          }))}
        />
        <Choices
          label={t('map.sort')}
          choices={(['plan', 'result'] as const).map((each) => ({
            key: each,
            text: t(`map.sortBy.${each}`),
            href: link({ sort: each }),
            current: each === sort,
          }))}
        />
      </div>
      {hasShown ? (
        <>
          <HeatLegend show={show} />
          <HeatTable found={found} show={show} sort={sort} describedBy={FINDING} />
        </>
      ) : (
        <Empty title={t('map.noTarget')} />
      )}
    </div>
  )
}
