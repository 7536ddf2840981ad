import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { CandidateList } from './_components/candidate-list'
import { PublicationsTable } from './_components/publications-table'
import { Recompute } from './_components/recompute'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publications')
  return { title: t('title') }
}

/** Everything published, with the frozen documents and how to compute them again. */
export default async function PublicationsPage({ searchParams }: PageProps<'/[locale]/publications'>) {
  const [{ publications: listed, candidates, actor }, t, ta, tc, locale, format, { plan: asked }] =
    await Promise.all([
      ask(async (api) => ({
        publications: await api.publications.list(),
        candidates: await api.candidates.list(),
        actor: await api.account.read(),
      })),
      getTranslations('publications'),
      getTranslations('archives'),
      getTranslations('common'),
      getLocale(),
      getFormatter(),
      searchParams,
    ])
  // Several in one year: all of them, or one by one.
  const plans = [...new Map(listed.map(({ plan }) => [plan.code, plan])).values()]
  const several = listed.some(({ plan, planId }) =>
    listed.some((other) => other.planId !== planId && other.plan.year === plan.year),
  )
  const chosen = several && plans.some(({ code }) => code === asked) ? asked : null
  const publications = chosen === null ? listed : listed.filter(({ plan }) => plan.code === chosen)
  const latest = publications[0]
  if (!latest)
    return (
      <>
        <PageHead title={t('title')} />
        <CandidateList candidates={candidates} />
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
        </Empty>
      </>
    )
  const superseded = publications.filter((publication) => !publication.inForce).length
  const older = publications.filter((publication) => publication.corrected.length > 0).length
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          can(actor, 'archive.read') ? <Link href="/publications/archive">{ta('title')}</Link> : undefined
        }
        context={t('context')}
        finding={
          <>
            {t('finding', {
              count: String(publications.length),
              period: nameOf(latest.period, locale),
              date: format.dateTime(latest.publishedAt, { dateStyle: 'medium' }),
            })}
            {t('sentenceJoin')}
            {superseded > 0 ? t('findingSuperseded', { count: String(superseded) }) : null}
            {t('sentenceJoin')}
            {older > 0 ? t('findingOlder', { count: String(older) }) : null}
          </>
        }
      />
      <CandidateList candidates={candidates} />
      {several ? (
        <Choices
          label={tc('plans')}
          choices={[
            { key: '', text: t('allPlans'), href: '/publications', current: chosen === null },
            ...plans.map((plan) => ({
              key: plan.code,
              text: nameOf(plan, locale),
              href: `/publications?${new URLSearchParams({ plan: plan.code }).toString()}`,
              current: plan.code === chosen,
            })),
          ]}
        />
      ) : null}
      <PublicationsTable publications={publications} all={listed} isOffice={actor.role === 'office'} />
      <Recompute
        file={`mingji-${String(latest.plan.year)}-${latest.period.code}-${String(latest.number)}.json`}
      />
    </>
  )
}
