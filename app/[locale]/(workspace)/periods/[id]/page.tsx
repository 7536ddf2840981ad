import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { waitingOrder } from '@/server/domain/period/waiting'
import { Blocks } from '../_components/blocks'
import classes from '../_components/blocks.module.css'
import { Course } from '../_components/course'
import { PeriodActions } from '../_components/period-actions'
import { ProgressTable } from '../_components/progress-table'
import { RunTable } from '../_components/run-table'
import { WaitsFinding } from '../_components/waits-finding'
import { whereText } from '../_components/where-text'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('periods')
  return { title: t('title') }
}

/** One period for the office: where it stands, who waits for whom, what blocks the ranking, and the steps on. */
export default async function PeriodPage({ params, searchParams }: PageProps<'/[locale]/periods/[id]'>) {
  const [{ id }, { wait: asked }] = await Promise.all([params, searchParams])
  const [progress, t, locale] = await Promise.all([
    ask((api) => api.periods.progress({ id })),
    getTranslations('periods'),
    getLocale(),
  ])
  const { period, plan, units, runs, blocks, publication, course } = progress
  const wait = waitingOrder.find((one) => one === asked) ?? null
  const [latest] = runs
  const isPublished = publication?.isUpToDate === true
  const named = (rows: typeof units) => rows.map((row) => nameOf(row.unit, locale))
  const unfinished = units.filter((row) => row.report && row.report.stage !== 'accepted')
  return (
    <>
      <PageHead
        context={t('context', {
          owner: nameOf(plan.owner, locale),
          plan: nameOf(plan, locale),
          version: String(plan.version),
        })}
        title={
          <>
            {nameOf(period, locale)}{' '}
            <Badge tone={period.state === 'open' ? 'accent' : 'plain'}>{t(`state.${period.state}`)}</Badge>
          </>
        }
        finding={
          period.state === 'scheduled' ? (
            `${whereText(t, course)}${t('end')}`
          ) : (
            <WaitsFinding units={units} periodId={period.id} />
          )
        }
        actions={
          <Interactive areas={['periods']}>
            <PeriodActions
              period={{ id: period.id, version: period.version, state: period.state, dueOn: period.dueOn }}
              unfinished={named(unfinished)}
              gaps={{
                sheets: units.filter((row) => row.sheet?.state === 'open').length,
                departmentCells: units.reduce(
                  (sum, row) => sum + row.department.due - row.department.filled,
                  0,
                ),
              }}
              extendable={unfinished
                .filter((row) => row.report?.stage !== 'awaitingReview')
                .map((row) => ({ id: row.unit.id, name: nameOf(row.unit, locale), missed: row.missed }))}
              reviews={units.filter((row) => row.waits.includes('review')).length}
              run={!latest ? 'none' : latest.fresh ? 'fresh' : 'stale'}
              isPublished={isPublished}
              isBlocked={blocks.length > 0}
            />
          </Interactive>
        }
      />
      <Course steps={course} />
      {period.state === 'scheduled' ? null : (
        <>
          {blocks.length > 0 ? (
            <Blocks blocks={blocks} period={period} />
          ) : (
            <p className={classes.ready}>
              {isPublished
                ? t('isPublished', { number: String(publication.number) })
                : publication
                  ? t('readyToCorrect', { number: String(publication.number) })
                  : t('readyToPublish')}
            </p>
          )}
          <ProgressTable units={units} periodId={period.id} wait={wait} />
          <RunTable runs={runs} periodId={period.id} year={plan.year} view={period.code} />
        </>
      )}
    </>
  )
}
