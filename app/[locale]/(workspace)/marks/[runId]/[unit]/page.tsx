import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import { ask } from '@/app/_trpc/server'
import { ExplainPanel } from '../../_components/explain-panel'
import classes from '../../_components/explain-panel.module.css'
import { unitHref } from '../../_components/hrefs'
import { MarksTable } from '../../_components/marks-table'
import { Notice } from '../../_components/notice'
import { PeriodSum } from '../../_components/period-sum'
import { RunBadge } from '../../_components/run-badge'
import { RunNotice } from '../../_components/run-notice'
import { SheetFeet } from '../../_components/sheet-feet'
import { UnitFinding } from '../../_components/unit-finding-text'
import { yearOf } from '../../_components/year-of'
import { YearSum } from '../../_components/year-sum'

type Props = PageProps<'/[locale]/marks/[runId]/[unit]'>
type UnitResult = ApiOutput['league']['unit']

async function read({ params, searchParams }: Props) {
  const [{ runId, unit }, query] = await Promise.all([params, searchParams])
  const period = typeof query['period'] === 'string' && query['period'] !== '' ? query['period'] : undefined
  return ask((api) => api.league.unit({ runId, unit: decodeURIComponent(unit), period }))
}

/** The mark that the address asks to explain, if it is one of this period's. */
async function readExplained({ searchParams }: Props, { run, unit, period, rows }: UnitResult) {
  const { explain } = await searchParams
  const row = rows.find(({ indicator, mark }) => indicator.code === explain && mark !== null)
  if (!row) return null
  const asked = { runId: run.id, unit: unit.code, period: period.code, indicator: row.indicator.code }
  return ask((api) => api.league.mark(asked))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ unit, period }, t, locale] = await Promise.all([
    read(props),
    getTranslations('marks'),
    getLocale(),
  ])
  return { title: t('title', { unit: nameOf(unit, locale), period: nameOf(period, locale) }) }
}

/** One unit's whole result in one run: every mark of a period, how it adds up, and how the periods make the year. */
export default async function UnitResultPage(props: Props) {
  const [result, t, tw, locale, format] = await Promise.all([
    read(props),
    getTranslations('marks'),
    getTranslations('change'),
    getLocale(),
    getFormatter(),
  ])
  const { run, plan, unit, units, period, periods, ofPeriods, rows } = result
  const mark = await readExplained(props, result)
  const year = yearOf(result.year?.explanation)
  const sums = year?.periods.find((candidate) => candidate.period === period.code) ?? null
  const at = units.findIndex((candidate) => candidate.code === unit.code)
  const neighbours = [
    { to: units[at - 1], say: 'previousUnit' as const },
    { to: units[at + 1], say: 'nextUnit' as const },
  ]
  const inPeriod = ofPeriods.find((row) => row.period.code === period.code)?.result
  return (
    <>
      <PageHead
        context={t('context', {
          plan: nameOf(plan, locale),
          version: String(run.planVersion),
          run: String(run.number),
          time: format.dateTime(run.createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
        })}
        title={
          <>
            {t('title', { unit: nameOf(unit, locale), period: nameOf(period, locale) })}{' '}
            <RunBadge run={run} />
          </>
        }
        finding={<UnitFinding result={result} sums={sums} />}
        actions={
          <>
            <Link href={`/league?year=${String(plan.year)}&view=${period.code}&run=${run.id}`}>
              {t('league')}
            </Link>
            {period.code === run.period ? (
              <Link href={`/marks/${run.id}/${unit.code}/change`}>{tw('link')}</Link>
            ) : null}
            {neighbours.map(({ to, say }) =>
              to ? (
                <Link key={say} href={`/marks/${run.id}/${to.code}?period=${period.code}`}>
                  {t(say, { unit: nameOf(to, locale) })}
                </Link>
              ) : null,
            )}
          </>
        }
      />
      <RunNotice run={run} hrefIn={(runId) => unitHref({ runId, unit: unit.code, period: period.code })} />
      {inPeriod?.status === 'provisional' ? <Notice>{t('provisional')}</Notice> : null}
      <Choices
        label={t('periods')}
        choices={periods.map((candidate) => ({
          key: candidate.code,
          text: nameOf(candidate, locale),
          href: `/marks/${run.id}/${unit.code}?period=${candidate.code}`,
          current: candidate.code === period.code,
        }))}
      />
      <div className={classes.split} data-open={mark ? '' : undefined}>
        {mark ? <ExplainPanel mark={mark} others={rows.map((row) => row.indicator)} /> : null}
        <MarksTable result={result} sums={sums} explained={mark?.indicator.code ?? null} />
      </div>
      {sums ? <PeriodSum sums={sums} /> : null}
      {year ? <YearSum result={result} year={year} /> : null}
      <SheetFeet run={run.number} version={run.planVersion} />
    </>
  )
}
