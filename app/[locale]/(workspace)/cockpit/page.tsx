import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { cockpitWords } from './_components/cockpit-words'
import { OverdueSection } from './_components/overdue-section'
import { StatementList } from './_components/statement-list'
import { TierSection } from './_components/tier-section'
import classes from './_components/cockpit.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cockpit')
  return { title: t('title') }
}

/** A leader's first screen: what has to be known, in sentences that lead to their evidence, and what is overdue. */
export default async function CockpitPage() {
  const cockpit = await ask((api) => api.cockpit.read())
  const { table } = cockpit
  const words = await cockpitWords(table)
  const { t } = words
  const today = words.day(cockpit.today)
  return (
    <>
      <PageHead
        context={
          table
            ? t('context', {
                owner: words.unit(table.plan.owner),
                plan: words.unit(table.plan),
                version: String(table.plan.version),
                number: String(table.publication?.number ?? ''),
                date: table.publication ? words.moment(table.publication.publishedAt) : '',
                today,
              })
            : t('contextNone', { today })
        }
        title={table ? t('titleOf', { table: words.table }) : t('title')}
        finding={t('count', { count: String(cockpit.statements.length) })}
        actions={<Link href="/projector">{t('projector')}</Link>}
      />
      {table ? null : (
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
        </Empty>
      )}
      <StatementList cockpit={cockpit} words={words} />
      <div className={classes.evidence}>
        {table ? <TierSection table={table} words={words} /> : null}
        <OverdueSection cockpit={cockpit} words={words} />
      </div>
    </>
  )
}
