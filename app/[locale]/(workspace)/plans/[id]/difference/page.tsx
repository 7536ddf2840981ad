import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { compareDocuments } from '@/server/domain/plan/document/compare-documents'
import { Difference } from '../../_components/difference/difference'
import { differenceFinding } from '../../_components/difference/difference-finding'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('difference')
  return { title: t('title') }
}

/** What a published version changed in the one before it. */
export default async function DifferencePage({
  params,
  searchParams,
}: PageProps<'/[locale]/plans/[id]/difference'>) {
  const [{ id }, { version: asked }] = await Promise.all([params, searchParams])
  const number = typeof asked === 'string' && /^\d{1,4}$/.test(asked) ? Number(asked) : undefined
  const [{ now, before }, t, locale] = await Promise.all([
    ask(async (api) => {
      const now = await api.plans.read({ id, version: number })
      const earlier = now.version.number - 1
      return { now, before: earlier < 1 ? null : await api.plans.read({ id, version: earlier }) }
    }),
    getTranslations('difference'),
    getLocale(),
  ])
  if (before === null) notFound()
  const changes = compareDocuments(before.document, now.document)
  return (
    <>
      <PageHead
        context={t('context', {
          name: nameOf(now.head, locale),
          from: t('version', { number: String(before.version.number) }),
          to: t('version', { number: String(now.version.number) }),
        })}
        title={t('title')}
        finding={`${differenceFinding(t, changes, locale === 'en' ? ', ' : '、')} ${now.version.reason}`}
        actions={<Link href={`/plans/${id}?version=${now.version.number}`}>{t('back')}</Link>}
      />
      {changes.length > 0 ? (
        <Difference
          changes={changes}
          before={before.document}
          after={now.document}
          units={[...now.units, ...before.units]}
        />
      ) : null}
    </>
  )
}
