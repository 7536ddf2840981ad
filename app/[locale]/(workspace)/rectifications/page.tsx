import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'
import { Empty } from '@/app/_components/ui/empty'
import { findingsHref } from '@/app/_components/ui/findings-href'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { planLabel } from '@/app/_components/ui/plan-label'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { unitRoles } from '@/server/domain/access/roles'
import { DecideMany } from './_components/decide-many'
import { FindingsTable } from './_components/findings-table'
import { RecordFinding } from './_components/record-finding'
import { Wall } from './_components/wall'
import classes from './_components/rectifications.module.css'

const shows = ['open', 'proposed', 'toAnswer', 'toVerify', 'overdue', 'supervised', 'closed', 'all'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rectifications')
  return { title: t('title') }
}

/** What was found wrong under one plan: where on the wall, then the list that the address asks for. */
export default async function RectificationsPage({ searchParams }: PageProps<'/[locale]/rectifications'>) {
  const query = await searchParams
  const asked = (key: string) => {
    const value = query[key]
    return typeof value === 'string' ? value : undefined
  }
  const show = shows.find((one) => one === asked('show')) ?? 'open'
  const planId = asked('plan')
  const [unit, indicator] = [asked('unit') || undefined, asked('indicator')]
  const [{ actor, page }, t, locale] = await Promise.all([
    ask(async (api) => ({
      actor: await api.account.read(),
      page: await api.rectifications.list({
        planId: /^[\da-f-]{36}$/i.test(planId ?? '') ? planId : undefined,
        show,
        unit,
        indicator,
      }),
    })),
    getTranslations('rectifications'),
    getLocale(),
  ])
  const { plan, plans, counts, form } = page
  const ofUnit = unitRoles.includes(actor.role)
  const empty = (
    <Empty title={t('empty')}>
      <p>{t(ofUnit ? 'emptyUnit' : 'emptyText')}</p>
    </Empty>
  )
  if (!plan)
    return (
      <>
        <PageHead title={t('title')} />
        {empty}
      </>
    )
  const said = Object.fromEntries(shows.map((one) => [one, String(counts[one])])) as Record<
    (typeof shows)[number],
    string
  >
  const labelOf = (one: (typeof plans)[number]) => planLabel(one, plans, locale)
  const shownUnit = page.units.find(({ code }) => code === unit)
  const shownIndicator = page.indicators.find(({ code }) => code === indicator)
  const only = [
    ...(shownUnit ? [nameOf(shownUnit, locale)] : []),
    ...(shownIndicator ? [`${shownIndicator.code} ${nameOf(shownIndicator, locale)}`] : []),
    ...(indicator === '' ? [t('filterNone')] : []),
  ]
  return (
    <>
      <PageHead
        context={t('context', { owner: nameOf(plan.owner, locale), plan: nameOf(plan, locale) })}
        title={t('title')}
        finding={counts.open === 0 ? t('findingNone') : t(ofUnit ? 'findingUnit' : 'finding', said)}
        actions={
          form ? (
            <Interactive areas={['rectifications', 'entry']}>
              <RecordFinding
                plan={plan.id}
                units={page.units}
                indicators={page.indicators}
                form={form}
                userId={actor.userId}
                leads={actor.role === 'leader'}
              />
            </Interactive>
          ) : undefined
        }
      />
      {plans.length > 1 ? (
        <Choices
          label={t('plans')}
          choices={plans.map((one) => ({
            key: one.id,
            text: one.open > 0 ? t('planOpen', { plan: labelOf(one), open: String(one.open) }) : labelOf(one),
            href: findingsHref({ plan: one.id }),
            current: one.id === plan.id,
          }))}
        />
      ) : null}
      {page.wall.length > 0 && !ofUnit ? <Wall page={page} planId={planId} /> : null}
      <section className={classes.section} aria-labelledby="list">
        <h2 id="list">{t('list')}</h2>
        <Choices
          label={t('shows')}
          choices={shows
            .filter((one) => one !== 'proposed' || !ofUnit)
            .map((one) => ({
              key: one,
              text: t(`show.${one}`, { count: said[one] }),
              href: findingsHref({ plan: planId, show: one, unit, indicator }),
              current: one === show,
            }))}
        />
        {only.length > 0 ? (
          <p className={classes.filter}>
            {t('filtered', { what: only.join(' · ') })}
            <Link href={findingsHref({ plan: planId, show })}>{t('clear')}</Link>
          </p>
        ) : null}
        {show === 'proposed' && form && actor.role === 'office' && page.findings.length > 0 ? (
          <Interactive areas={['rectifications', 'entry']}>
            <DecideMany
              today={form.today}
              userId={actor.userId}
              findings={page.findings.map((one) => ({
                id: one.id,
                version: one.version,
                label: `${nameOf(one.unit, locale)} ${one.indicatorCode ?? ''} ${one.words}`,
                post: form.posts[one.indicatorCode ?? ''] ?? '',
              }))}
            />
          </Interactive>
        ) : null}
        {page.findings.length > 0 ? <FindingsTable page={page} ofUnit={ofUnit} /> : empty}
      </section>
    </>
  )
}
