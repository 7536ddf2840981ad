import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { compareDocuments } from '@/server/domain/plan/document/compare-documents'
import { joinParts } from '@/server/domain/plan/document/parts'
import { Difference } from '../../../_components/difference/difference'
import { differenceFinding } from '../../../_components/difference/difference-finding'
import { wordOf } from '../../../_components/paper/words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('difference')
  return { title: t('title') }
}

/** What an amendment changes in the version that it amends. */
export default async function DraftDifferencePage({
  params,
}: PageProps<'/[locale]/plans/drafts/[id]/difference'>) {
  const { id } = await params
  const [page, t, locale] = await Promise.all([
    ask((api) => api.plans.draft({ id })),
    getTranslations('difference'),
    getLocale(),
  ])
  const after = joinParts(Object.fromEntries(page.parts.map(({ key, content }) => [key, content])))
  if (page.base === null || !after) notFound()
  const changes = compareDocuments(page.base, after)
  return (
    <>
      <PageHead
        context={t('context', {
          name: wordOf(after.settings.name, locale),
          from: t('version', { number: String(page.draft.amends?.number ?? 1) }),
          to: t('draft'),
        })}
        title={t('title')}
        finding={differenceFinding(t, changes, locale === 'en' ? ', ' : '、')}
        actions={<Link href={`/plans/drafts/${id}`}>{t('back')}</Link>}
      />
      {changes.length > 0 ? (
        <Difference changes={changes} before={page.base} after={after} units={page.registry.units} />
      ) : null}
    </>
  )
}
