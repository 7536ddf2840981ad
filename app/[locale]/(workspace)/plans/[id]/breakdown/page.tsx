import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { BureauSheet } from '../../_components/breakdown/bureau-sheet'
import classes from '../../_components/breakdown/breakdown.module.css'
import { Unassigned } from '../../_components/breakdown/unassigned'

/** Names the indicators that no bureau answers for, among the bureaus' codes. */
const NOBODY = '-'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('breakdown')
  return { title: t('title') }
}

/** Who answers for each indicator: a sheet for every bureau, or the one that `?department` names; a bureau's own first. */
export default async function BreakdownPage({
  params,
  searchParams,
}: PageProps<'/[locale]/plans/[id]/breakdown'>) {
  const [{ id }, { department: asked }] = await Promise.all([params, searchParams])
  const [{ actor, page }, t, locale] = await Promise.all([
    ask(async (api) => ({ actor: await api.account.read(), page: await api.plans.breakdown({ id }) })),
    getTranslations('breakdown'),
    getLocale(),
  ])
  const { plan, indicators, bureaus, own } = page
  const sheets = [
    ...bureaus.map((bureau) => ({ code: bureau.code, title: nameOf(bureau, locale) })),
    ...(indicators.some(({ department }) => department === null)
      ? [{ code: NOBODY, title: t('nobody') }]
      : []),
  ].map((sheet) => ({
    ...sheet,
    indicators: indicators.filter(({ department }) => (department ?? NOBODY) === sheet.code),
  }))
  // A bureau's own comes first; it asks for the others.
  const wanted = typeof asked === 'string' ? asked : (own ?? 'all')
  const chosen = sheets.some(({ code }) => code === wanted) ? wanted : 'all'
  const owing = indicators.filter(({ owed }) => owed.length > 0).length
  const ways = {
    report: can(actor, 'report.read'),
    period: can(actor, 'period.progress')
      ? (periodId: string) => `/periods/${periodId}`
      : can(actor, 'departmentValues.read')
        ? (periodId: string, suppliedBy: string) =>
            suppliedBy === 'department' && own !== null ? `/values?period=${periodId}` : null
        : null,
  }
  return (
    <>
      <PageHead
        context={t('context', {
          owner: nameOf(plan.owner, locale),
          plan: nameOf(plan, locale),
          version: String(plan.version),
        })}
        title={t('title')}
        finding={[
          t('finding', { indicators: String(indicators.length), bureaus: String(bureaus.length) }),
          ...(!page.seesOwed
            ? []
            : page.periods.length === 0
              ? [t('findingNoPeriod')]
              : [owing > 0 ? t('findingOwed', { count: String(owing) }) : t('findingNothingOwed')]),
        ].join(locale === 'en' ? ' ' : '')}
        actions={<Link href={`/plans/${plan.id}`}>{t('back')}</Link>}
      />
      <Unassigned indicators={indicators} open={can(actor, 'plan.draft')} />
      <div className={classes.choices}>
        <Choices
          label={t('departments')}
          choices={[{ code: 'all', title: t('all') }, ...sheets].map(({ code, title }) => ({
            key: code,
            text: title,
            href: `/plans/${plan.id}/breakdown?department=${code}`,
            current: code === chosen,
          }))}
        />
      </div>
      {sheets.length === 0 ? <Empty title={t('empty')} /> : null}
      {sheets
        .filter(({ code }) => chosen === 'all' || code === chosen)
        .map((sheet) => (
          <BureauSheet
            key={sheet.code}
            title={sheet.title}
            named={sheet.code !== NOBODY}
            indicators={sheet.indicators}
            page={page}
            ways={ways}
          />
        ))}
    </>
  )
}
