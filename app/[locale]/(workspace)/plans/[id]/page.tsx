import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { BeginDraft } from '../_components/begin-draft'
import { PaperIndicators } from '../_components/paper/paper-indicators'
import { PaperMatters } from '../_components/paper/paper-matters'
import { PaperPeriods } from '../_components/paper/paper-periods'
import { PaperSheets } from '../_components/paper/paper-sheets'
import { PaperRules } from '../_components/paper/paper-rules'
import { PaperTargets } from '../_components/paper/paper-targets'
import classes from '../_components/plans.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plans')
  return { title: t('plan') }
}

/** A published plan as it is printed; an earlier version by `?version`. */
export default async function PlanPage({ params, searchParams }: PageProps<'/[locale]/plans/[id]'>) {
  const [{ id }, { version: asked }] = await Promise.all([params, searchParams])
  const number = typeof asked === 'string' && /^\d{1,4}$/.test(asked) ? Number(asked) : undefined
  const [{ actor, page, drafts }, t, files, breakdown, locale, format] = await Promise.all([
    ask(async (api) => {
      const [actor, page] = [await api.account.read(), await api.plans.read({ id, version: number })]
      return { actor, page, drafts: can(actor, 'plan.draft') ? (await api.plans.list()).drafts : [] }
    }),
    getTranslations('plans'),
    getTranslations('planFiles'),
    getTranslations('breakdown'),
    getLocale(),
    getFormatter(),
  ])
  const { head, version, document, owner, units, bureaus } = page
  const points = document.settings.pointsTotal
  const writes = can(actor, 'plan.draft')
  return (
    <>
      <PageHead
        context={t('context', { owner: nameOf(owner, locale), year: String(head.year), code: head.code })}
        title={nameOf(head, locale)}
        finding={
          <>
            {t('read.finding', {
              indicators: String(
                document.indicators.filter(({ scoring }) => scoring.rule !== undefined).length,
              ),
              points: String(points),
              units: String(document.units.length),
            })}{' '}
            {t('versionText', {
              number: String(version.number),
              date: version.publishedAt ? format.dateTime(version.publishedAt, { dateStyle: 'medium' }) : '',
            })}
            {version.number > 1 ? ` ${t('versionReason', { reason: version.reason })}` : null}
          </>
        }
        actions={
          <>
            <span className={classes.files}>
              {(['xlsx', 'json'] as const).map((format) => (
                <a
                  key={format}
                  href={`/api/plans/export?plan=${id}&version=${version.number}&format=${format}`}
                >
                  {files(format === 'xlsx' ? 'exportSheet' : 'exportJson')}
                </a>
              ))}
            </span>
            <Link href={`/plans/${id}/breakdown`} className={classes.way}>
              {breakdown('link')}
            </Link>
            {writes ? (
              <Interactive areas={['plans']}>
                <BeginDraft
                  planId={id}
                  year={head.year}
                  openDraft={drafts.find(({ amends }) => amends?.planId === id)?.id ?? null}
                />
              </Interactive>
            ) : null}
          </>
        }
      />
      {head.versions.length > 1 ? (
        <Choices
          label={t('versions')}
          choices={head.versions.map((one) => ({
            key: one.id,
            text: t('versionNumber', { number: String(one.number) }),
            href: `/plans/${id}?version=${one.number}`,
            current: one.number === version.number,
          }))}
        />
      ) : null}
      {version.number > 1 ? (
        <p>
          <Link href={`/plans/${id}/difference?version=${version.number}`}>{t('difference')}</Link>
        </p>
      ) : null}
      <div className={classes.paper}>
        <PaperIndicators document={document} bureaus={bureaus} />
        <PaperSheets document={document} />
        <PaperRules document={document} />
        <PaperPeriods document={document} />
        <PaperMatters document={document} />
        <PaperTargets document={document} units={units} />
      </div>
    </>
  )
}
