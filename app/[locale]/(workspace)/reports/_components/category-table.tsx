'use client'

import { useLocale, useTranslations } from 'next-intl'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { FieldRow } from './field-row'
import type { LiveMark } from './live-marks'
import type { Report } from './report-form'
import type { ReportFormState } from './use-report-form'
import { unitAfter } from './value-text'
import { VillageTable } from './village-table'
import classes from './report-form.module.css'

/** One category's indicators, a row each; nothing where none of them is due. */
export function CategoryTable({
  report,
  category,
  form,
  marks,
  writable,
}: {
  report: Report
  category: Report['categories'][number]
  form: ReportFormState
  marks: Readonly<Record<string, LiveMark>>
  writable: boolean
}) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const fields = report.fields.filter((field) => field.indicator.categoryCode === category.code)
  if (fields.length === 0) return null
  return (
    <section>
      <h2 className={classes.category}>{nameOf(category, locale)}</h2>
      <div className={table.scroll}>
        <table className={`${table.table} ${classes.table}`}>
          <colgroup>
            {Array.from({ length: 7 }, (_, at) => (
              <col key={at} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              {(['target', 'yearAgo', 'before'] as const).map((word) => (
                <th key={word} scope="col" className={table.number}>
                  {t(word)}
                </th>
              ))}
              <th scope="col">{t('value')}</th>
              <th scope="col" className={table.number}>
                {t('marks')}
              </th>
              <th scope="col" className={classes.wrap}>
                {t('notePlaceholder')}
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <FieldRow
                key={field.indicator.code}
                reportId={report.id}
                unitId={report.unit.id}
                field={field}
                form={form}
                mark={marks[field.indicator.code] ?? { is: 'none' }}
                writable={writable}
                under={
                  field.villages ? (
                    <VillageTable
                      field={field}
                      form={form}
                      unit={unitAfter(locale === 'en' ? field.indicator.unitEn : field.indicator.unit)}
                      writable={writable}
                    />
                  ) : null
                }
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
