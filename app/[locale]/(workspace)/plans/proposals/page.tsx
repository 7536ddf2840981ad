import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { wordOf } from '../_components/paper/words'
import classes from '../_components/plans.module.css'
import { OwnTargets } from '../_components/targets/own-targets'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('targets')
  return { title: t('proposals.mine') }
}

/** A unit's own targets in the drafts that ask for its opinion. */
export default async function ProposalsPage() {
  const [drafts, t, plans, locale] = await Promise.all([
    ask((api) => api.plans.ownTargets()),
    getTranslations('targets.proposals'),
    getTranslations('plans'),
    getLocale(),
  ])
  return (
    <>
      <PageHead
        title={t('mine')}
        finding={t('mineText')}
        actions={<Link href="/plans">{plans('title')}</Link>}
      />
      {drafts.length === 0 ? (
        <Empty title={t('mineEmpty')}>
          <p>{plans('emptyText')}</p>
        </Empty>
      ) : (
        <Interactive areas={['targets', 'entry']}>
          {drafts.map((draft) => (
            <section key={draft.id} className={classes.section}>
              <h2>{wordOf(draft.name, locale)}</h2>
              <OwnTargets draft={draft} />
            </section>
          ))}
        </Interactive>
      )}
    </>
  )
}
