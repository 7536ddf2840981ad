import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { ChangedMarks } from '../../_components/changed-marks'
import { ChangedStandings } from '../../_components/changed-standings'
import { ChooseRuns } from '../../_components/choose-runs'
import { ComparisonFinding } from '../../_components/comparison-finding'
import { IdleInputs } from '../../_components/idle-inputs'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('periods')
  return { title: t('run.compare') }
}

const one = (asked: string | string[] | undefined) => (Array.isArray(asked) ? asked[0] : asked)

/** Two runs through one period: who moved, by which marks, from which figures; what did not change in one line. */
export default async function ComparePage({
  params,
  searchParams,
}: PageProps<'/[locale]/periods/[id]/runs'>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const [comparison, t, locale] = await Promise.all([
    ask((api) => api.runs.compare({ periodId: id, from: one(asked.from), to: one(asked.to) })),
    getTranslations('periods'),
    getLocale(),
  ])
  const { period, plan, runs, from, to, result } = comparison
  const name = nameOf(period, locale)
  return (
    <>
      <PageHead
        context={`${nameOf(plan.owner, locale)} · ${nameOf(plan, locale)}`}
        title={t('compare.title', { period: name })}
        finding={
          from && to && result ? (
            <ComparisonFinding plan={plan} period={period} from={from} to={to} result={result} />
          ) : null
        }
        actions={<Link href={`/periods/${period.id}`}>{t('compare.back', { period: name })}</Link>}
      />
      {runs.length < 2 ? (
        <Empty title={t('compare.one')}>
          <p>{t('compare.oneText')}</p>
        </Empty>
      ) : (
        <ChooseRuns periodId={period.id} runs={runs} from={from?.id ?? null} to={to?.id ?? null} />
      )}
      {from && to && result ? (
        <>
          <ChangedStandings plan={plan} period={period} from={from} to={to} result={result} />
          <ChangedMarks plan={plan} from={from} to={to} result={result} />
          <IdleInputs plan={plan} inputs={result.idle} />
        </>
      ) : runs.length > 1 ? (
        <p>{t('compare.same')}</p>
      ) : null}
    </>
  )
}
