import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { PageHead } from '@/app/_components/ui/page-head'
import table from '@/app/_components/ui/table.module.css'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { Course } from '../../../_components/course'
import classes from '../../../_components/changes.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exchange.revisions')
  return { title: t('title') }
}

/** One signed submission as it was signed: every figure and note, who signed when, its checksum, and what became of it. */
export default async function RevisionPage({
  params,
}: PageProps<'/[locale]/reports/[id]/revisions/[number]'>) {
  const { id, number } = await params
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound()
  const [page, t, te, tc, locale, format] = await Promise.all([
    ask((api) => api.reports.revision({ id, number: Number(number) })),
    getTranslations('exchange.revisions'),
    getTranslations('exchange.changes'),
    getTranslations('common'),
    getLocale(),
    getFormatter(),
  ])
  const { report, revision } = page
  const at = (moment: Date) => format.dateTime(moment, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <PageHead
        title={t('heading', {
          unit: nameOf(report.unit, locale),
          period: nameOf(report.period, locale),
          number,
        })}
        finding={t('signed', {
          by: revision.actingForName
            ? tc('actingAs', { name: revision.signedByName, principal: revision.actingForName })
            : revision.signedByName,
          at: at(revision.signedAt),
        })}
        actions={<Link href={`/reports/${report.id}`}>{t('back')}</Link>}
      />
      <p className={page.intact ? classes.intact : classes.broken}>{t(page.intact ? 'intact' : 'broken')}</p>
      <p className={classes.hash}>
        {t('hash')} {revision.hash}
      </p>
      <div className={table.scroll} tabIndex={0} role="region" aria-label={t('title')}>
        <table className={`${table.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{te('indicator')}</th>
              <th scope="col">{t('value')}</th>
              <th scope="col">{t('entered')}</th>
            </tr>
          </thead>
          <tbody>
            {page.cells.map((cell) => (
              <tr key={cell.code}>
                <th scope="row">
                  {cell.code} {cell.indicator ? nameOf(cell.indicator, locale) : null}
                </th>
                <td>
                  {cell.indicator && cell.observation ? (
                    <ObservationText
                      scoring={cell.indicator.scoring}
                      observation={cell.observation}
                      unit={locale === 'en' ? cell.indicator.unitEn : cell.indicator.unit}
                    />
                  ) : (
                    te('empty')
                  )}
                  {cell.note ? <div>{te('note', { note: cell.note })}</div> : null}
                </td>
                <td className={table.soft}>
                  {cell.enteredByName} {at(cell.enteredAt)}
                  {cell.behalfReason ? <div>{te('behalf', { reason: cell.behalfReason })}</div> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Course events={page.events} />
    </>
  )
}
