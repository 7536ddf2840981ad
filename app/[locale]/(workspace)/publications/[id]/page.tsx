import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHead } from '@/app/_components/ui/page-head'
import tables from '@/app/_components/ui/table.module.css'
import { textOf } from '@/app/_components/ui/text-of'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { PublicSwitch } from '../_components/public-switch'
import { can } from '@/server/domain/access/can'
import classes from '../_components/publications.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publications')
  return { title: t('title') }
}

/** What proves one publication: the root over everything, the file's checksum, and each unit's own proof. */
export default async function PublicationPage({ params }: PageProps<'/[locale]/publications/[id]'>) {
  const { id } = await params
  const [{ actor, publication }, t, bulletins, locale] = await Promise.all([
    ask(async (api) => ({
      actor: await api.account.read(),
      publication: await api.publications.read({ id }),
    })),
    getTranslations('publications.proof'),
    getTranslations('bulletins'),
    getLocale(),
  ])
  const { about, number, year, period, root, documentHash, ownUnit } = publication
  // One's own first: that is what a township comes for.
  const units = [...publication.units].sort(
    (one, other) => Number(other.code === ownUnit) - Number(one.code === ownUnit),
  )
  return (
    <>
      <PageHead
        context={t('context', {
          plan: nameOf(about.plan, locale),
          version: String(about.plan.version),
          period: nameOf(period, locale),
        })}
        title={t('title', { year: String(year), number: String(number) })}
        finding={t('finding')}
      />
      <dl className={classes.facts}>
        <dt>{t('root')}</dt>
        <dd>
          <code className={classes.code}>{root}</code>
        </dd>
        <dt>{t('hash')}</dt>
        <dd>
          <code className={classes.code}>{documentHash}</code>
        </dd>
      </dl>
      <p className={classes.ways}>
        <a href={`/api/publications/${id}`} download>
          {t('file')}
        </a>
        <Link href="/publications/verify">{t('check')}</Link>
        {can(actor, 'bulletin.read') ? (
          <Link href={`/publications/${id}/bulletin`}>{bulletins('title')}</Link>
        ) : null}
      </p>
      <PublicSwitch id={id} open={publication.isOpen} mayChange={publication.mayOpen} />
      <section className={classes.recompute} aria-labelledby="units">
        <h2 id="units">{t('units')}</h2>
        <p>{t('unitsText')}</p>
        <div className={tables.scroll} tabIndex={0} role="region" aria-labelledby="units">
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">{t('unit')}</th>
                <th scope="col">{t('take')}</th>
              </tr>
            </thead>
            <tbody>
              {units.map(({ code, name }) => {
                const unit = textOf(name, code, locale)
                return (
                  <tr key={code}>
                    <th scope="row">
                      {unit} {code === ownUnit ? <span className={tables.soft}>{t('own')}</span> : null}
                    </th>
                    <td>
                      <a
                        href={`/api/publications/${id}/proof/${encodeURIComponent(code)}`}
                        aria-label={t('takeOf', { unit })}
                        download
                      >
                        {t('take')}
                      </a>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      </section>
    </>
  )
}
