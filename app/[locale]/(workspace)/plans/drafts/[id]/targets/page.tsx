import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import { ask } from '@/app/_trpc/server'
import { partsOf } from '@/server/domain/plan/document/parts'
import { partSchemas } from '@/server/domain/plan/document/plan-document'
import { wordOf } from '../../../_components/paper/words'
import { columnsOf } from '../../../_components/targets/grid-of'
import { Proposals } from '../../../_components/targets/proposals'
import { TargetsGrid } from '../../../_components/targets/targets-grid'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('targets')
  return { title: t('title') }
}

/** The draft's targets, township by indicator; `?period` shows those of one period. */
export default async function TargetsPage({
  params,
  searchParams,
}: PageProps<'/[locale]/plans/drafts/[id]/targets'>) {
  const [{ id }, { period: asked }] = await Promise.all([params, searchParams])
  const [{ actor, page, listed, last }, t, locale] = await Promise.all([
    ask(async (api) => ({
      actor: await api.account.read(),
      page: await api.plans.draft({ id }),
      listed: await api.plans.proposals({ id }),
      last: await api.plans.lastValues({ id }),
    })),
    getTranslations('targets'),
    getLocale(),
  ])
  const parts = Object.fromEntries(page.parts.map(({ key, content }) => [key, content]))
  const settings = partSchemas.settings.parse(parts['settings'])
  const periods = partsOf(parts, 'period')
  const period = periods.find(({ codes }) => codes[0] === asked)?.codes[0] ?? null
  const own = partsOf(parts, 'target').length
  return (
    <>
      <PageHead
        context={t('context', { name: settings.name.zh, year: String(settings.year) })}
        title={t('title')}
        finding={t('finding', {
          units: String(partsOf(parts, 'unit').length),
          columns: String(columnsOf(parts).length),
          own: String(own),
        })}
        actions={<Link href={`/plans/drafts/${id}`}>{t('back')}</Link>}
      />
      <Choices
        label={t('period')}
        choices={[null, ...periods].map((one) => ({
          key: one?.key ?? '',
          text: one === null ? t('year') : wordOf(one.content.name, locale),
          href: `/plans/drafts/${id}/targets${one === null ? '' : `?period=${one.codes[0] ?? ''}`}`,
          current: period === (one?.codes[0] ?? null),
        }))}
      />
      <Interactive areas={['targets', 'workshop', 'entry']}>
        <TargetsGrid key={period} page={page} userId={actor.userId} period={period} last={lastOf(last)} />
        <Proposals draftId={id} listed={listed} writable={page.draft.state === 'open'} />
      </Interactive>
    </>
  )
}

/** Last year's results by indicator and unit. */
const lastOf = (last: ApiOutput['plans']['lastValues']) =>
  Object.fromEntries(
    (last?.indicators ?? []).map(({ code, values, county }) => [
      code,
      { units: Object.fromEntries(values.map(({ unit, value }) => [unit, value])), county },
    ]),
  )
