import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { Choices } from '@/app/_components/ui/choices'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { Headline } from './_components/headline'
import { LeagueTable } from './_components/league-table'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell.nav')
  return { title: t('league') }
}

/** The league table: read whole before any script arrives; year and view stand in the address. */
export default async function LeaguePage({ searchParams }: PageProps<'/[locale]/league'>) {
  const query = await searchParams
  const year =
    typeof query['year'] === 'string' && /^\d{4}$/.test(query['year']) ? Number(query['year']) : undefined
  const text = (key: string) => (typeof query[key] === 'string' ? query[key] : undefined)
  const runId = text('run')
  const [league, t, locale, format] = await Promise.all([
    ask((api) => api.league.read({ year, view: text('view'), runId })),
    getTranslations('league'),
    getLocale(),
    getFormatter(),
  ])
  const { plan, view, run } = league
  if (!plan || !view)
    return (
      <>
        <PageHead title={t('empty')} />
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
        </Empty>
      </>
    )
  const periodOf = (code: string) => {
    const period = plan.periods.find((candidate) => candidate.code === code)
    return period ? nameOf(period, locale) : code
  }
  const categoryOf = (code: string) => {
    const category = plan.categories.find((candidate) => candidate.code === code)
    return category ? nameOf(category, locale) : code
  }
  const link = (choice: { year: number; view?: string }) =>
    `/league?${new URLSearchParams({
      year: String(choice.year),
      ...(choice.view === undefined ? {} : { view: choice.view }),
      ...(runId !== undefined && choice.view !== undefined ? { run: runId } : {}),
    }).toString()}`
  const { publication, before } = league
  return (
    <>
      <PageHead
        context={
          <>
            {t('context', {
              owner: nameOf(plan.owner, locale),
              plan: nameOf(plan, locale),
              version: String(run.planVersion),
            })}{' '}
            ·{' '}
            {publication
              ? t('basisPublished', {
                  number: String(publication.number),
                  date: format.dateTime(publication.publishedAt, { dateStyle: 'medium' }),
                  by: publication.publishedByName,
                })
              : t('basisDraft', {
                  number: String(run.number),
                  date: format.dateTime(run.createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
                })}
          </>
        }
        title={
          <>
            {view.is === 'year'
              ? t('title.year', { year: String(plan.year) })
              : view.is === 'half'
                ? t('title.half')
                : t(view.is === 'period' ? 'title.period' : 'title.toDate', {
                    period: periodOf(view.periodCode),
                  })}{' '}
            {publication ? null : <Badge tone="due">{t('draft')}</Badge>}
          </>
        }
        finding={<Headline parts={league.headline} runId={run.id} period={view.periodCode} />}
      />
      <Choices
        label={t('years')}
        choices={league.years.map((choice) => ({
          key: String(choice),
          text: String(choice),
          href: link({ year: choice }),
          current: choice === plan.year,
        }))}
      />
      <Choices
        label={t('views')}
        choices={league.views.map((choice) => ({
          key: choice.code,
          text: choice.is === 'period' ? periodOf(choice.code) : t(`view.${choice.is}`),
          href: link({ year: plan.year, view: choice.code }),
          current: choice.code === view.code,
        }))}
      />
      <LeagueTable
        rows={league.rows}
        categories={plan.categories}
        runId={run.id}
        period={view.periodCode}
        caption={[
          t(view.is === 'period' ? 'caption' : 'captionYear', { units: String(plan.units) }),
          plan.tieBreak.length > 0
            ? t('tieBreak', { categories: plan.tieBreak.map(categoryOf).join(t('listJoiner')) })
            : '',
          before
            ? t('comparedWith', {
                period:
                  before.is === 'period' ? before.periodCode : `${before.year} ${t(`view.${before.is}`)}`,
              })
            : '',
          league.rows.some((row) => row.status === 'provisional') ? t('provisionalText') : '',
        ].join(' ')}
      />
    </>
  )
}
