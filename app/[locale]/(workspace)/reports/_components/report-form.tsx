'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useDeferredValue, useMemo } from 'react'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import { SaveState } from '@/app/_components/ui/autosave/save-state'
import table from '@/app/_components/ui/table.module.css'
import { observationOf } from './cell-entry'
import { FieldRow } from './field-row'
import { liveMarks } from './live-marks'
import { ReportSteps } from './report-steps'
import { useReportForm } from './use-report-form'
import classes from './report-form.module.css'

export type Report = ApiOutput['reports']['read']

/** The quarter's form: what is due by category, with target and earlier figures beside each field and marks as one types. */
export function ReportForm({ report, userId }: { report: Report; userId: string }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const writable = report.actions.includes('save')
  const form = useReportForm(report, userId)
  const { kinds } = form
  const settled = useDeferredValue(form.entries)
  const marks = useMemo(
    () => liveMarks(report.case, report.period.code, settled, kinds),
    [report.case, report.period.code, settled, kinds],
  )
  const sum = Object.values(marks).reduce(
    (total, mark) =>
      mark.is === 'marks' && mark.marks !== null && mark.points !== null
        ? { marks: total.marks + Math.round(mark.marks * 100), points: total.points + mark.points }
        : total,
    { marks: 0, points: 0 },
  )
  const filled = report.fields.filter(({ indicator: { code, scoring } }) => {
    const entry = form.entries[code]
    return entry && observationOf(scoring.kind, entry)
  }).length
  if (report.fields.length === 0) return <p>{t('noFields')}</p>
  return (
    <div className={classes.form}>
      <div className={classes.bar}>
        <span>{t('progress', { total: String(report.fields.length), filled: String(filled) })}</span>
        <span title={t('marksHint')}>
          {t('marksSum', { marks: (sum.marks / 100).toFixed(2), points: String(sum.points) })}
        </span>
        {writable ? <SaveState autosave={form.autosave} /> : null}
      </div>
      {report.categories
        .filter((category) => report.fields.some((field) => field.indicator.categoryCode === category.code))
        .map((category) => (
          <section key={category.code}>
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
                    <th scope="col" className={table.number}>
                      {t('target')}
                    </th>
                    <th scope="col" className={table.number}>
                      {t('yearAgo')}
                    </th>
                    <th scope="col" className={table.number}>
                      {t('before')}
                    </th>
                    <th scope="col">{t('value')}</th>
                    <th scope="col" className={table.number}>
                      {t('marks')}
                    </th>
                    <th scope="col" className={classes.wrap} title={t('noteHint')}>
                      {t('notePlaceholder')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {report.fields
                    .filter((field) => field.indicator.categoryCode === category.code)
                    .map((field) => (
                      <FieldRow
                        key={field.indicator.code}
                        field={field}
                        form={form}
                        mark={marks[field.indicator.code] ?? { is: 'none' }}
                        writable={writable}
                      />
                    ))}
                </tbody>
              </table>
            </div>
          </section>
        ))}
      <ReportSteps report={report} form={form} />
    </div>
  )
}
