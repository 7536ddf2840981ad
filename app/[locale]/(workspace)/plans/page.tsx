import type { Metadata } from 'next'
import { getFormatter, getLocale, getNow, getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import table from '@/app/_components/ui/table.module.css'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { NewDraft } from './_components/new-draft'
import classes from './_components/plans.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plans')
  return { title: t('title') }
}

/** The published plans, latest year first, and for whoever writes them the drafts under way. */
export default async function PlansPage() {
  const [{ actor, plans, drafts }, t, files, locale, format, now] = await Promise.all([
    ask(async (api) => ({ actor: await api.account.read(), ...(await api.plans.list()) })),
    getTranslations('plans'),
    getTranslations('planFiles'),
    getLocale(),
    getFormatter(),
    getNow(),
  ])
  const writes = can(actor, 'plan.draft')
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium' })
  const counts = { plans: String(plans.length), drafts: String(drafts.length) }
  return (
    <>
      <PageHead
        title={t('title')}
        finding={t(writes ? 'finding' : 'findingRead', counts)}
        actions={
          writes ? (
            <>
              <span className={classes.files}>
                <Link href="/plans/import">{files('importing')}</Link>
              </span>
              <Interactive areas={['plans', 'entry']}>
                <NewDraft level={actor.unit.level} year={now.getFullYear() + (now.getMonth() >= 9 ? 1 : 0)} />
              </Interactive>
            </>
          ) : can(actor, 'target.propose') ? (
            <Link href="/plans/proposals">{t('proposals')}</Link>
          ) : null
        }
      />
      {plans.length === 0 && drafts.length === 0 ? (
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
          {writes ? <p>{t('emptyOffice')}</p> : null}
        </Empty>
      ) : null}
      {drafts.length > 0 ? (
        <section className={classes.section}>
          <h2>{t('drafts')}</h2>
          <ul className={classes.drafts}>
            {drafts.map((draft) => (
              <li key={draft.id}>
                <Link href={`/plans/drafts/${draft.id}`}>{nameOf(draft, locale)}</Link>
                <span>
                  {draft.amends ? t('amends', { number: String(draft.amends.number) }) : t('newDraft')}
                </span>
                <span className={classes.soft}>
                  {t('changed', {
                    by: draft.changedByName,
                    at: format.dateTime(draft.changedAt, { dateStyle: 'medium', timeStyle: 'short' }),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {plans.length > 0 ? (
        <section className={classes.section}>
          <h2>{t('published')}</h2>
          <div className={table.scroll}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">{t('year')}</th>
                  <th scope="col">{t('plan')}</th>
                  <th scope="col">{t('version')}</th>
                  <th scope="col" className={table.number}>
                    {t('indicators')}
                  </th>
                  <th scope="col" className={table.number}>
                    {t('units')}
                  </th>
                  <th scope="col">{t('publishedAt')}</th>
                </tr>
              </thead>
              <tbody>
                {plans.map((plan) => {
                  const [latest] = plan.versions
                  return (
                    <tr key={plan.id}>
                      <td>{plan.year}</td>
                      <th scope="row" className={classes.name}>
                        <Link href={`/plans/${plan.id}`}>{nameOf(plan, locale)}</Link>
                      </th>
                      <td>{latest ? t('versionNumber', { number: String(latest.number) }) : null}</td>
                      <td className={table.number}>{latest?.indicators}</td>
                      <td className={table.number}>{latest?.units}</td>
                      <td className={table.nowrap}>{latest?.publishedAt ? day(latest.publishedAt) : null}</td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        </section>
      ) : null}
    </>
  )
}
