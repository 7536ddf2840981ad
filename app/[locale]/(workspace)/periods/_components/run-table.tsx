import { getFormatter, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import table from '@/app/_components/ui/table.module.css'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'

type Run = ApiOutput['periods']['progress']['runs'][number]

/** The runs through this period, latest first: up to date or not, published or not. */
export async function RunTable({ runs, year, view }: { runs: readonly Run[]; year: number; view: string }) {
  const [t, format] = await Promise.all([getTranslations('periods'), getFormatter()])
  return (
    <section>
      <h2>{t('runs')}</h2>
      {runs.length === 0 ? (
        <p>{t('noRuns')}</p>
      ) : (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col" className={table.number}>
                  {t('run.number')}
                </th>
                <th scope="col">{t('run.at')}</th>
                <th scope="col">{t('run.by')}</th>
                <th scope="col">{t('run.state')}</th>
                <th scope="col">{t('run.view')}</th>
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <tr key={run.id}>
                  <td className={table.number}>{run.number}</td>
                  <td className={table.nowrap}>
                    {format.dateTime(run.createdAt, { dateStyle: 'medium', timeStyle: 'medium' })}
                  </td>
                  <td className={table.nowrap}>{run.createdByName}</td>
                  <td className={table.nowrap}>
                    <Badge tone={run.fresh ? 'good' : 'plain'}>
                      {t(run.fresh ? 'run.fresh' : 'run.stale')}
                    </Badge>{' '}
                    {run.publications.map((publication) => (
                      <Badge
                        key={publication.id}
                        tone={publication.state === 'published' ? 'accent' : 'plain'}
                      >
                        {t(publication.state === 'published' ? 'run.published' : 'run.superseded', {
                          number: String(publication.number),
                        })}
                      </Badge>
                    ))}
                  </td>
                  <td className={table.nowrap}>
                    <Link href={`/league?year=${String(year)}&view=${view}&run=${run.id}`}>
                      {t('run.view')}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
