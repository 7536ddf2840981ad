import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { MapView } from '../_components/map-view'
import { Ties } from '../_components/ties'

type Props = PageProps<'/[locale]/trends/map'>

/** Once for the page and its title. */
const readOnce = cache((year: number | undefined, plan: string | undefined, period: string | undefined) =>
  ask((api) => api.league.map({ year, plan, period })),
)

async function read({ searchParams }: Props) {
  const query = await searchParams
  const text = (key: string) => (typeof query[key] === 'string' && query[key] !== '' ? query[key] : undefined)
  const year = text('year')
  return {
    map: await readOnce(
      year !== undefined && /^\d{4}$/.test(year) ? Number(year) : undefined,
      text('plan'),
      text('period'),
    ),
    show: text('show') === 'attainment' ? ('attainment' as const) : ('share' as const),
    sort: text('sort') === 'result' ? ('result' as const) : ('plan' as const),
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ map }, t, locale] = await Promise.all([read(props), getTranslations('trends'), getLocale()])
  return { title: map.period === null ? t('title') : t('map.title', { period: nameOf(map.period, locale) }) }
}

/** One published period: every unit's share of marks, or of targets, in every indicator. */
export default async function MapPage(props: Props) {
  const [{ map, show, sort }, t] = await Promise.all([read(props), getTranslations('trends')])
  if (map.period === null)
    return (
      <>
        <PageHead title={t('title')} />
        <Ties current="map" />
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
        </Empty>
      </>
    )
  return <MapView found={map} show={show} sort={sort} />
}
