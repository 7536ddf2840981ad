import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { planChoiceText } from '@/app/_components/ui/plan-choice-text'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { Finder } from '../_components/finder'
import { PageLinks } from '../_components/page-links'
import { TimelinessTable } from '../_components/timeliness-table'
import classes from '../_components/timeliness.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('periods')
  return { title: t('timeliness.title') }
}

/** From so many units on, one is looked for by its name. */
const MANY = 20
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A plan's year, unit by unit and period by period: which reports were in time, late by how much, missing. */
export default async function TimelinessPage({ searchParams }: PageProps<'/[locale]/periods/timeliness'>) {
  const asked = await searchParams
  const planId = typeof asked['plan'] === 'string' && UUID.test(asked['plan']) ? asked['plan'] : undefined
  const find = typeof asked['find'] === 'string' ? asked['find'].slice(0, 50) : ''
  const page = Math.max(1, Math.min(10_000, Math.trunc(Number(asked['page'])) || 1))
  const [{ actor, timeliness }, t, locale] = await Promise.all([
    ask(async (api) => ({
      actor: await api.account.read(),
      timeliness: await api.periods.timeliness({ planId, find, page }),
    })),
    getTranslations('periods'),
    getLocale(),
  ])
  if (!timeliness || timeliness.periods.length === 0)
    return (
      <>
        <PageHead title={t('timeliness.title')} />
        <Empty title={t('timeliness.none')}>
          <p>{t('timeliness.noneText')}</p>
        </Empty>
      </>
    )
  const { plan, plans, counts } = timeliness
  const address = (id: string, at = 1) => {
    const query = new URLSearchParams({ plan: id })
    if (find !== '') query.set('find', find)
    if (at > 1) query.set('page', String(at))
    return `/periods/timeliness?${query.toString()}`
  }
  return (
    <>
      <PageHead
        context={`${nameOf(plan.owner, locale)} · ${nameOf(plan, locale)}`}
        title={t('timeliness.title')}
        finding={
          counts.judged === 0
            ? t('timeliness.findingNone')
            : t('timeliness.finding', {
                judged: String(counts.judged),
                inTime: String(counts.inTime),
                late: String(counts.late),
                missing: String(counts.missing),
              })
        }
        actions={<Link href="/periods">{t('timeliness.back')}</Link>}
      />
      {plans.length > 1 ? (
        <Choices
          label={t('timeliness.plan')}
          choices={plans.map((one) => ({
            key: one.id,
            text: planChoiceText(plans, one, locale),
            href: address(one.id),
            current: one.id === plan.id,
          }))}
        />
      ) : null}
      {timeliness.page.found >= MANY || find !== '' ? (
        <Finder label={t('board.find')} submit={t('board.search')} find={find} kept={{ plan: plan.id }} />
      ) : null}
      {timeliness.rows.length === 0 ? (
        <p>
          {t('filterEmpty')} <Link href={`/periods/timeliness?plan=${plan.id}`}>{t('showAll')}</Link>
        </p>
      ) : (
        <TimelinessTable
          timeliness={timeliness}
          opens={{ periods: can(actor, 'period.progress'), reports: can(actor, 'report.read') }}
        />
      )}
      <PageLinks page={timeliness.page} href={(at) => address(plan.id, at)} />
      <details className={classes.method}>
        <summary>{t('timeliness.method')}</summary>
        <p>{t('timeliness.methodText')}</p>
      </details>
    </>
  )
}
