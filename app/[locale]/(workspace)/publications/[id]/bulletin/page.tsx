import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import tables from '@/app/_components/ui/table.module.css'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { civilDay } from '@/server/domain/period/civil-day'
import { beginText, startText } from '../../_components/bulletin/begin-text'
import { BulletinFiles } from '../../_components/bulletin/bulletin-files'
import { BulletinForm } from '../../_components/bulletin/bulletin-form'
import { bulletinSpeaker } from '../../_components/bulletin/bulletin-speaker'
import classes from '../../_components/bulletin/bulletin.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bulletins')
  return { title: t('title') }
}

/** A publication's bulletins: those that were made, and the text of the next. */
export default async function BulletinPage({ params }: PageProps<'/[locale]/publications/[id]/bulletin'>) {
  const { id } = await params
  const [{ actor, list, prepared }, t, format] = await Promise.all([
    ask(async (api) => {
      const reader = await api.account.read()
      return {
        actor: reader,
        list: await api.bulletins.list({ publicationId: id }),
        prepared: can(reader, 'bulletin.make') ? await api.bulletins.prepare({ publicationId: id }) : null,
      }
    }),
    getTranslations('bulletins'),
    getFormatter(),
  ])
  // The language of the record, whatever the reader's.
  const speaker = await bulletinSpeaker('zh-CN')
  return (
    <>
      <PageHead
        context={
          <>
            <Link href="/publications">{t('publication')}</Link> ·{' '}
            {t('context', { year: String(list.year), number: String(list.number), period: list.period })}
          </>
        }
        title={t('title')}
        finding={t(prepared ? 'finding' : 'findingReader')}
        actions={
          can(actor, 'bulletin.template') ? (
            <Link href="/publications/bulletin-template">{t('template')}</Link>
          ) : undefined
        }
      />
      <section className={classes.section}>
        <h2 id="made">{t('made')}</h2>
        {list.bulletins.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <Interactive areas={['bulletins']}>
            <div className={tables.scroll} tabIndex={0} role="region" aria-labelledby="made">
              <table className={tables.table}>
                <thead>
                  <tr>
                    {(['number', 'title', 'date', 'made', 'files'] as const).map((column) => (
                      <th key={column} scope="col">
                        {t(`columns.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {list.bulletins.map((bulletin) => (
                    <tr key={bulletin.id}>
                      <th scope="row" className={tables.nowrap}>
                        {bulletin.number || t('noNumber')}
                      </th>
                      <td>{bulletin.title.replaceAll('｜', '')}</td>
                      <td className={tables.nowrap}>
                        {format.dateTime(new Date(bulletin.date), { dateStyle: 'medium', timeZone: 'UTC' })}
                      </td>
                      <td>
                        {t('madeBy', {
                          by: bulletin.byName,
                          at: format.dateTime(bulletin.at, { dateStyle: 'medium', timeStyle: 'short' }),
                        })}
                      </td>
                      <td>
                        <BulletinFiles id={bulletin.id} title={bulletin.title} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Interactive>
        )}
      </section>
      {prepared ? (
        <section className={classes.section}>
          <h2>{t('newTitle')}</h2>
          <p>
            {prepared.template
              ? t('newText', { version: String(prepared.template.version) })
              : t('newTextDefault')}
          </p>
          <Interactive areas={['bulletins', 'entry']}>
            <BulletinForm
              publicationId={id}
              begin={beginText(speaker, prepared.template?.text ?? startText(speaker), prepared.facts)}
              today={civilDay(new Date())}
            />
          </Interactive>
        </section>
      ) : null}
    </>
  )
}
