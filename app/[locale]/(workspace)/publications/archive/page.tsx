import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import tables from '@/app/_components/ui/table.module.css'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { ArchiveLinks } from '../_components/archive/archive-links'
import classes from '../_components/archive/archive.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('archives')
  return { title: t('title') }
}

/** The years that can be archived, and the archives that were made. */
export default async function ArchivePage() {
  const [{ years, archives }, t, format] = await Promise.all([
    ask((api) => api.archives.list()),
    getTranslations('archives'),
    getFormatter(),
  ])
  return (
    <>
      <PageHead
        context={
          <>
            <Link href="/publications">{t('publication')}</Link> · {t('context')}
          </>
        }
        title={t('title')}
        finding={t(years.length === 0 ? 'none' : 'finding')}
      />
      {years.length > 0 ? (
        <section className={classes.section}>
          <h2>{t('years')}</h2>
          <Interactive areas={['archives']}>
            <ArchiveLinks key={archives.length} years={years} begun={archives.length} />
          </Interactive>
        </section>
      ) : null}
      <section className={classes.section}>
        <h2 id="made">{t('made')}</h2>
        {archives.length === 0 ? (
          <p>{t('noneMade')}</p>
        ) : (
          <div className={tables.scroll} tabIndex={0} role="region" aria-labelledby="made">
            <table className={tables.table}>
              <thead>
                <tr>
                  <th scope="col">{t('columns.year')}</th>
                  <th scope="col" className={tables.number}>
                    {t('columns.files')}
                  </th>
                  <th scope="col" className={tables.number}>
                    {t('columns.size')}
                  </th>
                  <th scope="col">{t('columns.made')}</th>
                  <th scope="col">{t('columns.hash')}</th>
                </tr>
              </thead>
              <tbody>
                {archives.map((archive) => (
                  <tr key={archive.id}>
                    <th scope="row">{t('year', { year: String(archive.year) })}</th>
                    <td className={tables.number}>{format.number(archive.files)}</td>
                    <td className={tables.number}>
                      {t('size', {
                        size: format.number(archive.bytes / 1024 / 1024, { maximumFractionDigits: 1 }),
                      })}
                    </td>
                    <td>
                      {t('madeBy', {
                        by: archive.byName,
                        at: format.dateTime(archive.at, { dateStyle: 'medium', timeStyle: 'short' }),
                      })}
                    </td>
                    <td className={classes.hash}>{archive.catalogueHash}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  )
}
