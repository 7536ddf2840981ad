import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { ask } from '@/app/_trpc/server'
import { CompareView } from '../_components/compare/compare-view'
import { Ties } from '../_components/ties'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('comparison')
  return { title: t('title') }
}

/** Two to four units side by side: whether one is surely ahead, and what sets them apart. */
export default async function ComparePage({ searchParams }: PageProps<'/[locale]/trends/compare'>) {
  const query = await searchParams
  const given = [query['unit'] ?? []].flat().filter((code) => code !== '')
  const codes = [...new Set(given)]
  const plan = typeof query['plan'] === 'string' && query['plan'] !== '' ? query['plan'] : undefined
  const isFit = codes.length >= 2 && codes.length <= 4
  const [page, t] = await Promise.all([
    ask((api) => api.league.sideBySide({ units: isFit ? codes : undefined, plan })),
    getTranslations('comparison'),
  ])
  if (page.plan === null)
    return (
      <>
        <PageHead title={t('title')} />
        <Ties current="compare" />
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
        </Empty>
      </>
    )
  return <CompareView page={page} refused={codes.length > 1 && !isFit} />
}
