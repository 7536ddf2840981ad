import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { Blocks } from '../_components/blocks'
import { PeriodActions } from '../_components/period-actions'
import { ProgressTable } from '../_components/progress-table'
import { RunTable } from '../_components/run-table'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('periods')
  return { title: t('title') }
}

/** One period for the office: who has done what, what blocks the ranking, and the steps on. */
export default async function PeriodPage({ params }: PageProps<'/[locale]/periods/[id]'>) {
  const { id } = await params
  const [progress, t, locale] = await Promise.all([
    ask((api) => api.periods.progress({ id })),
    getTranslations('periods'),
    getLocale(),
  ])
  const { period, plan, units, runs, blocks, publication } = progress
  const reports = units.filter((row) => row.report !== null)
  const sheets = units.filter((row) => row.sheet !== null)
  return (
    <>
      <PageHead
        context={
          <>
            {t('context', {
              owner: nameOf(plan.owner, locale),
              plan: nameOf(plan, locale),
              version: String(plan.version),
            })}{' '}
            · {t('dates', { opensOn: period.opensOn, dueOn: period.dueOn, closesOn: period.closesOn })}
          </>
        }
        title={
          <>
            {nameOf(period, locale)}{' '}
            <Badge tone={period.state === 'open' ? 'accent' : 'plain'}>{t(`state.${period.state}`)}</Badge>
          </>
        }
        finding={
          period.state === 'scheduled'
            ? null
            : t('progressFinding', {
                accepted: String(reports.filter((row) => row.report?.stage === 'accepted').length),
                total: String(reports.length),
                sheets:
                  sheets.length === 0
                    ? t('noSheets')
                    : t('sheetsDone', {
                        done: String(sheets.filter((row) => row.sheet?.state === 'completed').length),
                        total: String(sheets.length),
                      }),
              })
        }
        actions={
          <Interactive areas={['periods']}>
            <PeriodActions
              period={{ id: period.id, version: period.version, state: period.state, dueOn: period.dueOn }}
              unfinished={reports
                .filter((row) => row.report?.stage !== 'accepted')
                .map((row) => nameOf(row.unit, locale))}
              gaps={{
                sheets: sheets.filter((row) => row.sheet?.state === 'open').length,
                departmentCells: units.reduce(
                  (sum, row) => sum + row.department.due - row.department.filled,
                  0,
                ),
              }}
              extendable={reports
                .filter((row) => row.report?.stage !== 'accepted')
                .map((row) => ({ value: row.unit.id, label: nameOf(row.unit, locale) }))}
              latestRun={runs[0] ? { id: runs[0].id, number: runs[0].number } : null}
              blocked={blocks.length > 0}
              publication={publication ? { number: publication.number, runId: publication.runId } : null}
            />
          </Interactive>
        }
      />
      {period.state === 'scheduled' ? null : (
        <>
          <Blocks
            blocks={blocks}
            published={publication?.runId === runs[0]?.id ? (publication?.number ?? null) : null}
          />
          <ProgressTable units={units} closed={period.state === 'closed'} />
          <RunTable runs={runs} year={plan.year} view={period.code} />
        </>
      )}
    </>
  )
}
