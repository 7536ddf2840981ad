import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { Interactive } from '@/app/_components/ui/interactive'
import table from '@/app/_components/ui/table.module.css'
import { getPathname, Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import { SimulationState } from './simulation-state'
import classes from './runs.module.css'

type Run = ApiOutput['periods']['progress']['runs'][number]

interface Props {
  runs: readonly Run[]
  periodId: string
  year: number
  view: string
  /** After how many seconds of rest what changed is counted by itself; null where it never is. */
  recountAfter: number | null
}

/** Runs that are listed, with all that were published; the others stand in the record. */
const LISTED = 10

/** The runs through this period, latest first: up to date or not, published or not; two of them can be compared. */
export async function RunTable({ runs: all, periodId, year, view, recountAfter }: Props) {
  const [t, locale] = await Promise.all([getTranslations('periods'), getLocale()])
  const runs = all.filter(({ publications }, at) => at < LISTED || publications.length > 0)
  const several = runs.length > 1
  const published = runs.find((run) => run.publications.some((one) => one.state === 'published'))
  const base = published && published.id !== runs[0]?.id ? published : runs[1]
  return (
    <section className={classes.runs}>
      <h2>{t('runs')}</h2>
      {recountAfter !== null && runs[0] && !runs[0].fresh ? (
        <p className={classes.simulation}>{t('run.recountSoon', { seconds: String(recountAfter) })}</p>
      ) : null}
      {all.length > runs.length ? (
        <p className={classes.simulation}>
          {t('run.older', { all: String(all.length), shown: String(runs.length) })}
        </p>
      ) : null}
      {runs.length === 0 ? (
        <p>{t('noRuns')}</p>
      ) : (
        // Without script too: the choice goes into the address.
        <form action={getPathname({ href: `/periods/${periodId}/runs`, locale })}>
          <div className={table.scroll} tabIndex={0} role="region" aria-label={t('runs')}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col" className={table.number}>
                    {t('run.number')}
                  </th>
                  <th scope="col">{t('run.at')}</th>
                  <th scope="col">{t('run.by')}</th>
                  <th scope="col">{t('run.plan')}</th>
                  <th scope="col">{t('run.state')}</th>
                  <th scope="col">{t('run.view')}</th>
                  {several ? (
                    <>
                      <th scope="col" className={classes.pick}>
                        {t('run.from')}
                      </th>
                      <th scope="col" className={classes.pick}>
                        {t('run.to')}
                      </th>
                    </>
                  ) : null}
                </tr>
              </thead>
              <tbody>
                {runs.map((run, at) => (
                  <tr key={run.id}>
                    <RunCells run={run} year={year} view={view} isLatest={at === 0} />
                    {several ? (
                      <>
                        <Pick
                          name="from"
                          run={run}
                          chosen={run.id === base?.id}
                          label={t('run.pickFrom', { number: String(run.number) })}
                        />
                        <Pick
                          name="to"
                          run={run}
                          chosen={at === 0}
                          label={t('run.pickTo', { number: String(run.number) })}
                        />
                      </>
                    ) : null}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {several ? (
            <button type="submit" className={classes.button}>
              {t('run.compare')}
            </button>
          ) : null}
        </form>
      )}
    </section>
  )
}

function Pick({
  name,
  run,
  chosen,
  label,
}: {
  name: 'from' | 'to'
  run: Run
  chosen: boolean
  label: string
}) {
  return (
    <td className={classes.pick}>
      <label className={classes.hit}>
        <input type="radio" name={name} value={run.id} defaultChecked={chosen} aria-label={label} />
      </label>
    </td>
  )
}

async function RunCells({
  run,
  year,
  view,
  isLatest,
}: {
  run: Run
  year: number
  view: string
  isLatest: boolean
}) {
  const [t, format] = await Promise.all([getTranslations('periods'), getFormatter()])
  return (
    <>
      <td className={table.number}>{run.number}</td>
      <td className={table.nowrap}>
        {format.dateTime(run.createdAt, { dateStyle: 'medium', timeStyle: 'medium' })}
      </td>
      <td className={table.nowrap}>{run.createdByName || t('run.byItself')}</td>
      <td className={table.nowrap}>{t('run.planVersion', { version: String(run.planVersion.number) })}</td>
      <td className={table.nowrap}>
        <Badge tone={run.fresh ? 'good' : 'plain'}>{t(run.fresh ? 'run.fresh' : 'run.stale')}</Badge>{' '}
        {run.publications.map((publication) => (
          <Badge key={publication.id} tone={publication.state === 'published' ? 'accent' : 'plain'}>
            {t(publication.state === 'published' ? 'run.published' : 'run.superseded', {
              number: String(publication.number),
            })}
          </Badge>
        ))}
        <span className={classes.simulation}>
          {run.simulation ? (
            t('run.simulation.there', { draws: format.number(run.simulation.draws) })
          ) : isLatest ? (
            <Interactive areas={['periods']}>
              <SimulationState runId={run.id} />
            </Interactive>
          ) : (
            t('run.simulation.waiting')
          )}
        </span>
      </td>
      <td className={table.nowrap}>
        <Link href={`/league?year=${String(year)}&view=${view}&run=${run.id}`}>{t('run.view')}</Link>
      </td>
    </>
  )
}
