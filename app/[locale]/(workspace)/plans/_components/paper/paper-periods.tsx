import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import table from '@/app/_components/ui/table.module.css'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import classes from '../plans.module.css'
import { wordOf } from './words'

/** The year's periods with their days, and how much each phase is of the year. */
export async function PaperPeriods({ document }: { document: PlanDocument }) {
  const [t, locale, format] = await Promise.all([getTranslations('plans.read'), getLocale(), getFormatter()])
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'medium', timeZone: 'UTC' })
  const sum = document.phases.reduce((total, { weight }) => total + weight, 0)
  return (
    <section className={`${classes.section} ${classes.short}`}>
      <h2>{t('periods')}</h2>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('phase')}</th>
              <th scope="col">{t('period')}</th>
              {(['endsOn', 'opensOn', 'dueOn', 'closesOn'] as const).map((kind) => (
                <th key={kind} scope="col">
                  {t(kind)}
                </th>
              ))}
            </tr>
          </thead>
          {document.phases.map((phase) => {
            const own = document.periods.filter((period) => period.phase === phase.code)
            const share = sum > 0 ? Math.round((phase.weight / sum) * 1e4) / 100 : 0
            return (
              <tbody key={phase.code}>
                {own.map((period, at) => (
                  <tr key={period.code}>
                    {at === 0 ? (
                      <th scope="rowgroup" rowSpan={own.length}>
                        {wordOf(phase.name, locale)} {share}%
                        <div className={classes.definition}>
                          {phase.combine === 'mean'
                            ? t('combine.mean')
                            : t('combine.weights', { weights: phase.combine.join(':') })}
                        </div>
                      </th>
                    ) : null}
                    <td>{wordOf(period.name, locale)}</td>
                    {(['endsOn', 'opensOn', 'dueOn', 'closesOn'] as const).map((kind) => (
                      <td key={kind} className={table.nowrap}>
                        {day(period[kind])}
                        {kind !== 'endsOn' && period.workingDays?.[kind] !== undefined ? (
                          <div className={classes.definition}>
                            {t('workingDay', { n: String(period.workingDays[kind]) })}
                          </div>
                        ) : null}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            )
          })}
        </table>
      </div>
    </section>
  )
}
