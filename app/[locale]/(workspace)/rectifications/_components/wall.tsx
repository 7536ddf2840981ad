import { getLocale, getTranslations } from 'next-intl/server'
import { findingsHref } from '@/app/_components/ui/findings-href'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { FindingsPage } from './finding'
import classes from './rectifications.module.css'

/** Findings not settled, by indicator and unit: each figure leads to its list. Units without any have no column. */
export async function Wall({ page, planId }: { page: FindingsPage; planId: string | undefined }) {
  const [t, locale] = await Promise.all([getTranslations('rectifications'), getLocale()])
  const units = page.units.filter(({ id }) => page.wall.some(({ cells }) => cells[id]))
  return (
    <section aria-labelledby="wall" className={classes.section}>
      <h2 id="wall">{t('wall')}</h2>
      <div className={table.scroll} tabIndex={0} role="region" aria-labelledby="wall">
        <table className={`${table.table} ${table.dense} ${classes.wall}`}>
          <caption>{t('wallCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('wallIndicator')}</th>
              {units.map((unit) => (
                <th key={unit.id} scope="col" className={table.number}>
                  {nameOf(unit, locale)}
                </th>
              ))}
              <th scope="col" className={table.number}>
                {t('wallSum')}
              </th>
            </tr>
          </thead>
          <tbody>
            {page.wall.map((row) => {
              const found = page.indicators.find(({ code }) => code === row.indicatorCode)
              const name = found
                ? `${found.code} ${nameOf(found, locale)}`
                : (row.indicatorCode ?? t('noIndicator'))
              const cell = (
                key: string,
                unit: (typeof units)[number] | null,
                of: typeof row.sum | undefined,
              ) => (
                <td key={key} className={table.number}>
                  {of ? (
                    <Link
                      href={`${findingsHref({ plan: planId, unit: unit?.code, indicator: row.indicatorCode ?? '' })}#list`}
                      className={classes.count}
                      data-tone={of.overdue > 0 ? 'alert' : of.due > 0 ? 'due' : undefined}
                      title={t('cellTitle', {
                        unit: unit ? nameOf(unit, locale) : t('wallSum'),
                        indicator: name,
                        count: String(of.count),
                        age: String(of.oldest),
                        due: String(of.due),
                        overdue: String(of.overdue),
                      })}
                    >
                      {t('cell', { count: String(of.count), age: String(of.oldest) })}
                    </Link>
                  ) : null}
                </td>
              )
              return (
                <tr key={row.indicatorCode ?? ''}>
                  <th scope="row">{name}</th>
                  {units.map((unit) => cell(unit.id, unit, row.cells[unit.id]))}
                  {cell('sum', null, row.sum)}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
