import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { Empty } from '@/app/_components/ui/empty'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { Blocks } from '../../_components/blocks'
import { Frozen } from '../../_components/frozen'
import { LaterPublications } from '../../_components/later-publications'
import classes from '../../_components/preview.module.css'
import { PreviewTable } from '../../_components/preview-table'
import { Robustness } from '../../../_components/robustness/robustness'
import { PublishForm } from '../../_components/publish-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('periods')
  return { title: t('actions.preview') }
}

/** Before publishing: the table as it will be read, what will be frozen, what it does to other publications. */
export default async function PublishPage({ params }: PageProps<'/[locale]/periods/[id]/publish'>) {
  const { id } = await params
  const [{ preview, league, compared }, t, tr, locale] = await Promise.all([
    ask(async (api) => {
      const seen = await api.publications.preview({ periodId: id })
      const { run, superseded, period } = seen
      const table = run ? await api.league.read({ runId: run.id, view: period.code }) : null
      // What is superseded is what a reader compares with; else the period before, as the league table does.
      const changes =
        run && superseded && superseded.runId !== run.id
          ? await api.runs.compare({ periodId: id, from: superseded.runId, to: run.id })
          : null
      return { preview: seen, league: table, compared: changes }
    }),
    getTranslations('periods'),
    getTranslations('robustness'),
    getLocale(),
  ])
  const { period, plan, run, frozen, superseded, blocks } = preview
  const table = new URLSearchParams({
    year: String(plan.year),
    plan: plan.code,
    view: period.code,
  }).toString()
  const name = nameOf(period, locale)
  const isPublished = run !== null && superseded?.runId === run.id
  const finding = () => {
    if (isPublished) return t('preview.findingSame', { number: String(superseded.number) })
    if (run === null || blocks.length > 0) return t('preview.findingBlocked')
    return superseded
      ? t('preview.findingSupersede', { run: String(run.number), number: String(superseded.number) })
      : t('preview.findingReady', { run: String(run.number) })
  }
  return (
    <>
      <PageHead
        context={t('context', {
          owner: nameOf(plan.owner, locale),
          plan: nameOf(plan, locale),
          version: String(plan.version),
        })}
        title={t('preview.title', { period: name })}
        finding={finding()}
        actions={<Link href={`/periods/${period.id}`}>{t('preview.back', { period: name })}</Link>}
      />
      {blocks.length > 0 && !isPublished ? <Blocks blocks={blocks} period={period} /> : null}
      {isPublished ? (
        <p className={classes.links}>
          <Link href={`/league?${table}`}>{t('preview.readLeague')}</Link>
          <Link href="/publications">{t('preview.readPublications')}</Link>
        </p>
      ) : run === null || league === null ? (
        <Empty title={t('preview.noRun')}>
          <p>{t('preview.noRunText')}</p>
        </Empty>
      ) : (
        <>
          <div className={classes.columns}>
            <PreviewTable
              rows={league.rows}
              before={league.before ?? null}
              periods={league.plan?.periods ?? []}
              runId={run.id}
              period={period}
              superseded={superseded}
              compared={compared?.result ?? null}
            />
            <div>
              <Frozen run={run} frozen={frozen} plan={plan} superseded={superseded} />
              {superseded ? <LaterPublications later={preview.later} /> : null}
              {preview.open ? (
                <p>
                  {t('preview.open', { number: String(preview.open.number) })}{' '}
                  <Link href={`/publications/candidates/${preview.open.id}`}>{t('preview.openLink')}</Link>
                </p>
              ) : (
                <Interactive areas={['periods']}>
                  <PublishForm
                    runId={run.id}
                    needsReason={superseded !== null}
                    isBlocked={blocks.length > 0}
                  />
                </Interactive>
              )}
            </div>
          </div>
          <Suspense fallback={<p role="status">{tr('waiting')}</p>}>
            <Robustness runId={run.id} />
          </Suspense>
        </>
      )}
    </>
  )
}
