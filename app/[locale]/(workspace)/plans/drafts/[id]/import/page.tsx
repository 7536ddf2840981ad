import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { partSchemas } from '@/server/domain/plan/document/plan-document'
import { ImportFile } from '../../../_components/import/import-file'
import classes from '../../../_components/plans.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('planFiles')
  return { title: t('title') }
}

/** A file into a draft: what it would change, row by row, then all of it or nothing. */
export default async function ImportPage({ params }: PageProps<'/[locale]/plans/drafts/[id]/import'>) {
  const { id } = await params
  const [page, t, workshop] = await Promise.all([
    ask((api) => api.plans.draft({ id })),
    getTranslations('planFiles'),
    getTranslations('workshop'),
  ])
  const settings = partSchemas.settings.parse(page.parts.find(({ key }) => key === 'settings')?.content)
  const { state } = page.draft
  return (
    <>
      <PageHead
        context={t('context', { name: settings.name.zh, year: String(settings.year) })}
        title={t('title')}
        finding={state === 'open' ? null : workshop(`ended.${state}`)}
        actions={<Link href={`/plans/drafts/${id}`}>{t('back')}</Link>}
      />
      {state === 'open' ? (
        <>
          <p className={classes.text}>{t('intro')}</p>
          <Interactive areas={['planFiles']}>
            <ImportFile draft={id} />
          </Interactive>
        </>
      ) : null}
    </>
  )
}
