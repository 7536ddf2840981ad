import { getLocale, getTranslations } from 'next-intl/server'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import type { Target } from '@/server/domain/scoring/case'
import classes from '../plans.module.css'
import { wordOf } from './words'

/** The targets that are set apart, for a unit or for a period: one column for each indicator (and period) that has any. */
export async function PaperTargets({
  document,
  units,
}: {
  document: PlanDocument
  units: readonly { code: string; name: string; nameEn: string | null }[]
}) {
  const [t, locale] = await Promise.all([getTranslations('plans.read'), getLocale()])
  const own = document.targets
  if (own.length === 0) return null
  const periods = new Map(document.periods.map(({ code, name }) => [code, wordOf(name, locale)]))
  const rows = [
    { code: null, name: t('allUnits') },
    ...units.map((unit) => ({ code: unit.code, name: nameOf(unit, locale) })),
  ].filter(({ code }) => own.some(({ unit }) => unit === code))
  const columns = [
    ...new Map(
      own.map(({ indicator, period }) => [`${indicator} ${period ?? ''}`, { indicator, period }]),
    ).values(),
  ]
  return (
    <section className={classes.section}>
      <h2>{t('targets')}</h2>
      <div className={table.scroll}>
        <table className={`${table.table} ${table.dense}`}>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              {columns.map(({ indicator, period }) => (
                <th key={`${indicator} ${period ?? ''}`} scope="col" className={table.number}>
                  {[indicator, period === null ? null : (periods.get(period) ?? period)]
                    .filter(Boolean)
                    .join(' ')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((unit) => (
              <tr key={unit.code ?? ''}>
                <th scope="row">{unit.name}</th>
                {columns.map(({ indicator, period }) => {
                  const found = own.find(
                    (one) => one.unit === unit.code && one.indicator === indicator && one.period === period,
                  )
                  return (
                    <td key={`${indicator} ${period ?? ''}`} className={table.number}>
                      {found ? figureOf(found.target) : null}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const figureOf = (target: Target): string =>
  typeof target === 'number' ? String(target) : Array.isArray(target) ? target.join('–') : '…'
