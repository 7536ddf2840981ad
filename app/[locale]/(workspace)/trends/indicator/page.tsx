import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { IndicatorView } from '../_components/indicator/indicator-view'
import { Ties } from '../_components/ties'

type Props = PageProps<'/[locale]/trends/indicator'>

/** Once for the page and its title. */
const readOnce = cache(
  (indicator: string | undefined, period: string | undefined, plan: string | undefined) =>
    ask((api) => api.league.indicator({ indicator, period, plan })),
)

async function read({ searchParams }: Props) {
  const query = await searchParams
  const text = (key: string) => (typeof query[key] === 'string' && query[key] !== '' ? query[key] : undefined)
  return readOnce(text('indicator'), text('period'), text('plan'))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [page, t, locale] = await Promise.all([read(props), getTranslations('indicator'), getLocale()])
  if (!page.indicator) return { title: (await getTranslations('trends'))('title') }
  return { title: t('title', { code: page.indicator.code, name: nameOf(page.indicator, locale) }) }
}

/** One indicator: what it counts, how everybody does and how sure that is, and where the year will end. */
export default async function IndicatorPage(props: Props) {
  const page = await read(props)
  if (page.indicator === null || page.period === null) {
    const t = await getTranslations('trends')
    return (
      <>
        <PageHead title={t('title')} />
        <Ties current="indicator" />
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
        </Empty>
      </>
    )
  }
  return <IndicatorView page={page} period={page.period} />
}
