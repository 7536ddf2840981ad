import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { Ties } from '../_components/ties'
import { UnitsView } from '../_components/units-view'

type Props = PageProps<'/[locale]/trends/units'>

/** Once for the page and its title. */
const readOnce = cache((indicator: string | undefined, plan: string | undefined) =>
  ask((api) => api.league.unitTrends({ indicator, plan })),
)

async function read({ searchParams }: Props) {
  const query = await searchParams
  const text = (key: string) => (typeof query[key] === 'string' && query[key] !== '' ? query[key] : undefined)
  return {
    trends: await readOnce(text('indicator'), text('plan')),
    unit: text('unit'),
    sort: query['sort'] === 'plan' ? ('plan' as const) : ('value' as const),
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ trends }, t, locale] = await Promise.all([read(props), getTranslations('trends'), getLocale()])
  if (!trends.indicator) return { title: t('title') }
  const { code } = trends.indicator
  return { title: t('units.title', { code, indicator: nameOf(trends.indicator, locale) }) }
}

/** One indicator of all units over the published periods, on one scale. */
export default async function UnitTrendsPage(props: Props) {
  const [{ trends, unit, sort }, t, locale] = await Promise.all([
    read(props),
    getTranslations('trends'),
    getLocale(),
  ])
  if (trends.indicator === null || trends.units.every(({ points }) => points.length === 0))
    return (
      <>
        <PageHead title={t('title')} />
        <Ties current="units" plan={trends.asked} />
        <Empty
          title={
            trends.indicator ? t('noPointsAll', { indicator: nameOf(trends.indicator, locale) }) : t('empty')
          }
        >
          <p>{t('emptyText')}</p>
        </Empty>
      </>
    )
  return <UnitsView trends={trends} unit={unit} sort={sort} />
}
