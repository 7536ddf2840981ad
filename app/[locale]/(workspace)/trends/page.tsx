import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { Choose } from './_components/choose'
import { Ties } from './_components/ties'
import { TrendView } from './_components/trend-view'

type Props = PageProps<'/[locale]/trends'>

/** Once for the page and its title. */
const readOnce = cache((unit: string | undefined, indicator: string | undefined, plan: string | undefined) =>
  ask((api) => api.league.trend({ unit, indicator, plan })),
)

async function read({ searchParams }: Props) {
  const query = await searchParams
  const text = (key: string) => (typeof query[key] === 'string' && query[key] !== '' ? query[key] : undefined)
  return readOnce(text('unit'), text('indicator'), text('plan'))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ unit, indicator }, t, locale] = await Promise.all([
    read(props),
    getTranslations('trends'),
    getLocale(),
  ])
  if (!unit) return { title: t('title') }
  return {
    title: t('chart', {
      unit: nameOf(unit, locale),
      code: indicator.code,
      indicator: nameOf(indicator, locale),
    }),
  }
}

/** One unit's indicator over the published periods: the finding in words, a chart, and the same in a table. */
export default async function TrendsPage(props: Props) {
  const [trend, t, locale] = await Promise.all([read(props), getTranslations('trends'), getLocale()])
  if (trend.unit === null)
    return (
      <>
        <PageHead title={t('title')} />
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
        </Empty>
      </>
    )
  const { unit, indicator, points, asked } = trend
  if (points.length === 0)
    return (
      <>
        <PageHead title={t('title')} />
        <Ties current="unit" unit={unit.code} indicator={indicator.code} plan={asked} />
        <Choose trend={trend} />
        <Empty title={t('noPoints', { unit: nameOf(unit, locale), indicator: nameOf(indicator, locale) })}>
          <p>{t('emptyText')}</p>
        </Empty>
      </>
    )
  return <TrendView trend={trend} />
}
