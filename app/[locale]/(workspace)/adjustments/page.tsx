import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'
import { Empty } from '@/app/_components/ui/empty'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { unitRoles } from '@/server/domain/access/roles'
import { AdjustmentTable } from './_components/adjustment-table'
import { CommendationList } from './_components/commendations'
import { Entering } from './_components/entering'
import { PlanSays } from './_components/plan-says'
import { RuleProposals } from './_components/rule-proposals'
import { VetoTable } from './_components/veto-table'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adjustments')
  return { title: t('title') }
}

/** What moves a unit's year beside its indicators, of one plan: a township's accounts see their own. */
export default async function AdjustmentsPage({ searchParams }: PageProps<'/[locale]/adjustments'>) {
  const { plan: asked } = await searchParams
  const planId = typeof asked === 'string' ? asked : undefined
  const [{ actor, page, commendations, appealable }, t, locale] = await Promise.all([
    ask(async (api) => {
      const reader = await api.account.read()
      const list = await api.adjustments.list({ planId })
      return {
        actor: reader,
        page: list,
        commendations: can(reader, 'commendation.read') ? await api.commendations.read({ planId }) : null,
        appealable: list.vetoes?.length && can(reader, 'appeal.file') ? await api.appeals.appealable() : [],
      }
    }),
    getTranslations('adjustments'),
    getLocale(),
  ])
  if (!page.plan)
    return (
      <>
        <PageHead title={t('title')} />
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
        </Empty>
      </>
    )
  const { plans, plan, vetoes, adjustments } = page
  const count = (rows: readonly { state: string }[], ...states: string[]) =>
    String(rows.filter(({ state }) => states.includes(state)).length)
  const mine = [...vetoes, ...adjustments].filter(({ actions }) =>
    actions.some((action) => action === 'confirm' || action === 'agree'),
  ).length
  const counts = {
    confirmed: count(vetoes, 'confirmed'),
    proposed: count(vetoes, 'proposed'),
    agreed: count(adjustments, 'agreed'),
    waiting: count(adjustments, 'claimed', 'proposed'),
  }
  return (
    <>
      <PageHead
        context={t('context', { owner: nameOf(plan.owner, locale), plan: nameOf(plan, locale) })}
        title={t('title')}
        finding={[
          t(unitRoles.includes(actor.role) ? 'findingOwn' : 'finding', counts),
          ...(mine > 0 ? [t('findingMine', { count: String(mine) })] : []),
        ].join(locale === 'en' ? ' ' : '')}
      />
      {plans.length > 1 ? (
        <Choices
          label={t('plans')}
          choices={plans.map((one) => ({
            key: one.id,
            text: plans.some(({ id, year }) => id !== one.id && year === one.year)
              ? `${String(one.year)} ${nameOf(one, locale)}`
              : String(one.year),
            href: `/adjustments?plan=${one.id}`,
            current: one.id === plan.id,
          }))}
        />
      ) : null}
      <Interactive areas={['adjustments', 'commendations', 'evidence', 'entry']}>
        <Entering page={page} role={actor.role} />
        {page.proposals.length > 0 ? <RuleProposals page={page} /> : null}
        <VetoTable
          page={page}
          until={Object.fromEntries(
            appealable.flatMap(({ veto, lastDay }) => (veto ? [[veto.id, lastDay]] : [])),
          )}
        />
        <AdjustmentTable page={page} />
        {commendations ? <CommendationList planId={plan.id} list={commendations} /> : null}
      </Interactive>
      <PlanSays plan={plan} />
    </>
  )
}
