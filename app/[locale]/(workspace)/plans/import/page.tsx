import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { ImportFile } from '../_components/import/import-file'
import classes from '../_components/plans.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('planFiles')
  return { title: t('title') }
}

/** A plan brought as a file: it begins a draft of its own. */
export default async function ImportPlanPage() {
  const [actor, t] = await Promise.all([ask((api) => api.account.read()), getTranslations('planFiles')])
  if (!can(actor, 'plan.import')) notFound()
  return (
    <>
      <PageHead
        context={t('contextNew')}
        title={t('title')}
        actions={<Link href="/plans">{t('backToPlans')}</Link>}
      />
      <p className={classes.text}>{t('introNew')}</p>
      <Interactive areas={['planFiles']}>
        <ImportFile draft={null} />
      </Interactive>
    </>
  )
}
