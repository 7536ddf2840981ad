import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'
import { Empty } from '@/app/_components/ui/empty'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { planLabel } from '@/app/_components/ui/plan-label'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { unitRoles } from '@/server/domain/access/roles'
import { LetterTable } from './_components/letter-table'
import { OwnLetter } from './_components/own-letter'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letters')
  return { title: t('title') }
}

/** The letters of one plan, the latest unless `?plan` names another; a township's accounts see their own. */
export default async function LettersPage({ searchParams }: PageProps<'/[locale]/letters'>) {
  const { plan: asked } = await searchParams
  const planId = typeof asked === 'string' ? asked : undefined
  const [{ actor, page }, t, locale] = await Promise.all([
    ask(async (api) => ({ actor: await api.account.read(), page: await api.letters.list({ planId }) })),
    getTranslations('letters'),
    getLocale(),
  ])
  const { plans, plan, owner, units } = page
  if (!plan)
    return (
      <>
        <PageHead title={t('title')} />
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
        </Empty>
      </>
    )
  const count = (state: string) => units.filter(({ last }) => (last?.state ?? 'none') === state).length
  const changed = units.filter(({ proposal, last }) => proposal === 'changed' && last).length
  const mine = units.filter(({ last }) => last?.actions.includes('sign')).length
  const own = unitRoles.includes(actor.role)
  const signs = actor.role === 'leader' || actor.role === 'head'
  return (
    <>
      <PageHead
        context={t('context', {
          owner: nameOf(owner, locale),
          plan: nameOf(plan, locale),
          version: String(plan.version),
        })}
        title={t('title')}
        finding={[
          ...(own
            ? []
            : [
                t('finding', {
                  units: String(units.length),
                  signed: String(count('signed')),
                  proposed: String(count('proposed')),
                  sentBack: String(count('sentBack')),
                  none: String(count('none')),
                }),
              ]),
          ...(changed > 0 && !own ? [t('findingChanged', { count: String(changed) })] : []),
          ...(signs ? [mine > 0 ? t('findingMine', { count: String(mine) }) : t('findingNone')] : []),
        ].join(locale === 'en' ? ' ' : '')}
      />
      {plans.length > 1 ? (
        <Choices
          label={t('plans')}
          choices={plans.map((one) => ({
            key: one.id,
            text: planLabel(one, plans, locale),
            href: `/letters?plan=${one.id}`,
            current: one.id === plan.id,
          }))}
        />
      ) : null}
      {own ? (
        units.map((unit) => <OwnLetter key={unit.id} unit={unit} year={plan.year} />)
      ) : (
        <Interactive areas={['letters', 'entry']}>
          <LetterTable
            plan={{ id: plan.id, version: plan.version, year: plan.year }}
            units={units}
            role={actor.role}
            name={actor.name}
          />
        </Interactive>
      )}
    </>
  )
}
