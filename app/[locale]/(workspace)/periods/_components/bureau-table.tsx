import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import { Filled } from './filled'
import classes from './progress.module.css'

type Bureau = ApiOutput['periods']['progress']['bureaus'][number]

/** What each bureau has entered of what it owes, which indicators have gaps, and how late it is. */
export async function BureauTable({ bureaus }: { bureaus: readonly Bureau[] }) {
  const [t, locale, format] = await Promise.all([getTranslations('periods'), getLocale(), getFormatter()])
  if (bureaus.length === 0) return null
  const date = (at: Date) => format.dateTime(at, { month: 'numeric', day: 'numeric' })
  return (
    <section className={classes.progress}>
      <h2>{t('board.bureaus')}</h2>
      <div className={table.scroll} tabIndex={0} role="region" aria-label={t('board.bureaus')}>
        <table className={`${table.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('board.bureau')}</th>
              <th scope="col" className={table.number}>
                {t('board.values')}
              </th>
              <th scope="col">{t('column2.time')}</th>
              <th scope="col">{t('board.missing')}</th>
              <th scope="col">{t('board.last')}</th>
            </tr>
          </thead>
          <tbody>
            {bureaus.map(({ unit, filled, due, missing, last, lateBy, waitsFor, reminded }) => (
              <tr key={unit.id}>
                <th scope="row" className={table.nowrap}>
                  {nameOf(unit, locale)}
                </th>
                <td className={table.number}>
                  <Filled of={{ filled, due }} />
                </td>
                <td>
                  {filled >= due ? (
                    <span className={table.soft}>{t('board.bureauDone')}</span>
                  ) : lateBy !== null ? (
                    <span className={classes.late}>
                      {lateBy === 0
                        ? t('course.overdueSince')
                        : t('board.lateBy', { working: String(lateBy) })}
                    </span>
                  ) : waitsFor ? (
                    t('waits.department')
                  ) : (
                    '—'
                  )}
                  {reminded ? (
                    <span className={classes.note}>
                      {t('board.reminded', { count: String(reminded.count), at: date(reminded.at) })}
                    </span>
                  ) : null}
                </td>
                <td>{missing.length === 0 ? '—' : missing.join(t('listJoin'))}</td>
                <td className={`${table.nowrap} ${table.soft}`}>{last ? date(last) : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
