import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { boardFilters } from '@/server/domain/period/board-row'
import { Blocks } from '../_components/blocks'
import classes from '../_components/blocks.module.css'
import { BureauTable } from '../_components/bureau-table'
import { Course } from '../_components/course'
import { ExtensionTable } from '../_components/extension-table'
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
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const filter = boardFilters.find((one) => one === asked['wait']) ?? null
  const find = typeof asked['find'] === 'string' ? asked['find'].slice(0, 50) : ''
  const page = Math.max(1, Math.min(10_000, Math.trunc(Number(asked['page'])) || 1))
  const [{ progress, candidate }, t, tc, locale] = await Promise.all([
    ask(async (api) => ({
      progress: await api.periods.progress({ id, filter, find, page }),
      candidate: (await api.candidates.list()).find((one) => one.periodId === id) ?? null,
    })),
    getTranslations('periods'),
    getTranslations('proceedings.state'),
    getLocale(),
  ])
  const { period, plan, units, bureaus, runs, blocks, publication, course, parts, unfinished } = progress
  const [latest] = runs
  const isPublished = publication?.isUpToDate === true
  const countOf = (...filters: readonly (typeof boardFilters)[number][]) =>
    parts.filter((part) => filters.includes(part.filter)).reduce((sum, part) => sum + part.count, 0)
  const owingBureaus = bureaus.filter((row) => row.waitsFor !== null)
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
            <WaitsFinding parts={parts} periodId={period.id} />
          )
        }
        actions={
          <Interactive areas={['periods']}>
            <PeriodActions
              period={{ id: period.id, version: period.version, state: period.state, dueOn: period.dueOn }}
              unfinished={{
                count: unfinished.count,
                first: unfinished.first.map((unit) => nameOf(unit, locale)),
              }}
              gaps={progress.gaps}
              extendable={progress.extendable}
              remindable={[
                ...units.filter((row) => row.waits.includes('entry') || row.waits.includes('signature')),
                ...owingBureaus,
              ].map(({ unit, remindedToday }) => ({
                id: unit.id,
                name: nameOf(unit, locale),
                today: remindedToday,
              }))}
              owing={countOf('entry', 'signature') + owingBureaus.length}
              reviews={countOf('review')}
              run={!latest ? 'none' : latest.fresh ? 'fresh' : 'stale'}
              isPublished={isPublished}
              isBlocked={blocks.length > 0}
              candidateId={candidate?.id ?? null}
            />
          </Interactive>
        }
      />
      <Course steps={course} />
      {period.state === 'scheduled' ? null : (
        <>
          {candidate ? (
            <p className={classes.ready}>
              {t('candidateOpen', { state: tc(candidate.state) })}{' '}
              <Link href={`/publications/candidates/${candidate.id}`}>{t('candidateLink')}</Link>
            </p>
          ) : null}
          {blocks.length > 0 ? (
            <Blocks blocks={blocks} period={period} />
          ) : candidate ? null : (
            <p className={classes.ready}>
              {isPublished
                ? t('isPublished', { number: String(publication.number) })
                : publication
                  ? t('readyToCorrect', { number: String(publication.number) })
                  : t('readyToPublish')}
            </p>
          )}
          <ProgressTable progress={progress} filter={filter} find={find} />
          <BureauTable bureaus={bureaus} />
          <ExtensionTable extensions={progress.extensions} />
          <RunTable
            runs={runs}
            periodId={period.id}
            year={plan.year}
            view={period.code}
            recountAfter={progress.recountAfter}
          />
        </>
      )}
    </>
  )
}
