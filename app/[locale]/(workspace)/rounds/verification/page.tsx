import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { WHOLE_YEAR } from '@/server/domain/inspection/recount/visited-period'
import { PlanYears } from '../_components/plan-years'
import { VerificationTable } from '../_components/verification-table'
import { VisitTable } from '../_components/visit-table'
import classes from '../_components/rounds.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('roundYear.verification')
  return { title: t('title') }
}

/** What units reported beside what inspectors counted in the same villages, over a year: a question to look into, never a mark by itself. */
export default async function VerificationPage({ searchParams }: PageProps<'/[locale]/rounds/verification'>) {
  const { plan: asked, period: askedPeriod } = await searchParams
  const planId = typeof asked === 'string' ? asked : undefined
  const [{ actor, page }, t, locale, format] = await Promise.all([
    ask(async (api) => ({
      actor: await api.account.read(),
      page: await api.rounds.verification({
        planId,
        period: typeof askedPeriod === 'string' ? askedPeriod : undefined,
      }),
    })),
    getTranslations('roundYear.verification'),
    getLocale(),
    getFormatter(),
  ])
  const back = <Link href="/rounds">{t('back')}</Link>
  if (!page || page.rows.length === 0)
    return (
      <>
        <PageHead context={nameOf(actor.unit, locale)} title={t('title')} actions={back} />
        {page ? <PlanYears plans={page.plans} shown={page.plan} href="/rounds/verification" /> : null}
        <Empty title={t('empty')}>
          <p>{t(page?.counts ? 'emptyYet' : 'emptyPlan')}</p>
        </Empty>
      </>
    )
  const { rows, periods, period } = page
  const href = (which: string) => `/rounds/verification?plan=${page.plan.id}&period=${which}`
  const names = periods.map((one) => nameOf(one, locale))
  const flagged = rows.filter(({ result }) => !('whyNot' in result) && result.isFlagged)
  const [worst] = flagged.toSorted((a, b) => distance(b) - distance(a))
  return (
    <>
      <PageHead
        context={`${nameOf(actor.unit, locale)} · ${period ? nameOf(period, locale) : String(page.plan.year)}`}
        title={t('title')}
        finding={
          worst && !('whyNot' in worst.result)
            ? t('finding', {
                count: String(flagged.length),
                unit: nameOf(worst.unit, locale),
                indicator: nameOf(worst.indicator, locale),
                factor: format.number(worst.result.factor, { maximumFractionDigits: 2 }),
              })
            : t('findingNone', { count: String(rows.length) })
        }
        actions={back}
      />
      <PlanYears plans={page.plans} shown={page.plan} href="/rounds/verification" />
      {periods.length > 1 ? (
        <Choices
          label={t('periods')}
          choices={[
            ...periods.map((one) => ({
              key: one.code,
              text: nameOf(one, locale),
              href: href(one.code),
              current: one.code === period?.code,
            })),
            { key: WHOLE_YEAR, text: t('wholeYear'), href: href(WHOLE_YEAR), current: period === null },
          ]}
        />
      ) : null}
      {period === null && periods.length > 1 ? (
        <p className={classes.note}>{t('pooled', { periods: names.join(t('joiner')) })}</p>
      ) : null}
      <p className={classes.note}>{t('method')}</p>
      <VerificationTable rows={rows} />
      <section className={classes.section} aria-labelledby="visits">
        <h2 id="visits">{t('visits')}</h2>
        <VisitTable rows={rows} />
      </section>
    </>
  )
}

const distance = ({ result }: { result: { factor: number } | { whyNot: string } }): number =>
  'factor' in result ? Math.abs(result.factor - 1) : 0
