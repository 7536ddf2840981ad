import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { partSchemas } from '@/server/domain/plan/document/plan-document'
import { Workshop } from '../../_components/workshop/workshop'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('workshop')
  return { title: t('title') }
}

/** A plan being written; the part that is open stands in the address. */
export default async function DraftPage({ params, searchParams }: PageProps<'/[locale]/plans/drafts/[id]'>) {
  const [{ id }, { part }] = await Promise.all([params, searchParams])
  const [{ actor, page }, t] = await Promise.all([
    ask(async (api) => ({ actor: await api.account.read(), page: await api.plans.draft({ id }) })),
    getTranslations('workshop'),
  ])
  const settings = partSchemas.settings.parse(page.parts.find(({ key }) => key === 'settings')?.content)
  const { state } = page.draft
  return (
    <>
      <PageHead
        context={t('context', { name: settings.name.zh, year: String(settings.year) })}
        title={t('title')}
        finding={state === 'open' ? null : t(`ended.${state}`)}
        actions={<Link href="/plans">{t('back')}</Link>}
      />
      <Interactive areas={['workshop', 'builder', 'rules', 'entry', 'checkEditor', 'takeOver']}>
        <Workshop page={page} userId={actor.userId} part={typeof part === 'string' ? part : undefined} />
      </Interactive>
    </>
  )
}
