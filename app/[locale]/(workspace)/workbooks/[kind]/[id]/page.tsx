import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { getPathname, Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import type { Actor } from '@/server/domain/access/actor'
import { can } from '@/server/domain/access/can'
import { type FormKind, formKinds } from '@/server/domain/report/workbook/form-sheet'
import { WorkbookUpload } from '../../_components/workbook-upload'
import classes from '../../_components/workbook.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exchange.workbook')
  return { title: t('title') }
}

/** One's own cells as a workbook: out, and back in. Of a report, of all units' reports, of a bureau's values. */
export default async function WorkbookPage({ params }: PageProps<'/[locale]/workbooks/[kind]/[id]'>) {
  const { kind: asked, id } = await params
  const kind = formKinds.find((one) => one === asked)
  if (!kind) notFound()
  const [{ actor, about }, t, locale] = await Promise.all([
    ask(async (api) => {
      const person = await api.account.read()
      if (kind === 'report') {
        const report = await api.reports.read({ id })
        return { actor: person, about: { unit: report.unit, period: report.period } }
      }
      const period = (await api.periods.list()).find((one) => one.id === id)
      return { actor: person, about: period ? { unit: person.unit, period } : null }
    }),
    getTranslations('exchange.workbook'),
    getLocale(),
  ])
  if (!about || !mayUse(actor, kind)) notFound()
  const back =
    kind === 'report'
      ? `/reports/${id}`
      : kind === 'county'
        ? `/reports?period=${id}`
        : `/values?period=${id}`
  const query = new URLSearchParams({ kind, id, lang: locale })
  return (
    <>
      <PageHead
        context={`${nameOf(about.unit, locale)} · ${nameOf(about.period, locale)}`}
        title={t('title')}
        actions={<Link href={back}>{t('back')}</Link>}
      />
      <p className={classes.text}>
        {t('text')} {kind === 'county' ? t('textCounty') : kind === 'bureau' ? t('textBureau') : null}
      </p>
      <p>
        <a className={classes.download} href={`/api/workbooks?${query.toString()}`} download>
          {t(kind === 'report' ? 'download' : kind === 'county' ? 'county' : 'download')}
        </a>
      </p>
      <Interactive areas={['exchange', 'entry']}>
        <WorkbookUpload kind={kind} id={id} back={getPathname({ href: back, locale })} />
      </Interactive>
    </>
  )
}

function mayUse(actor: Actor, kind: FormKind): boolean {
  if (kind === 'bureau') return can(actor, 'departmentValues.import')
  return can(actor, 'report.import') && (kind === 'report' || actor.role === 'office')
}
