'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useDeferredValue, useMemo } from 'react'
import { Leftover } from '@/app/_components/ui/autosave/leftover'
import { useKeepPlace } from '@/app/_components/ui/autosave/use-keep-place'
import { moveInGrid } from '@/app/_components/ui/move-in-grid'
import { PasteNote } from '@/app/_components/ui/paste/paste-note'
import table from '@/app/_components/ui/table.module.css'
import { useSaveKey } from '@/app/_components/ui/use-save-key'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import { RATIO_MULTIPLIER } from '@/server/domain/run/own-value'
import { fieldId, observationOf, partsOf } from './cell-entry'
import { EntryText } from './entry-text'
import { FieldRow } from './field-row'
import { liveMarks, sumOfMarks } from './live-marks'
import { ReportBar } from './report-bar'
import { ReportChecks } from './report-checks'
import { ReportPaper } from './report-paper'
import { ReportSteps } from './report-steps'
import { useReportForm } from './use-report-form'
import { useReportPaste } from './use-report-paste'
import classes from './report-form.module.css'

export type Report = ApiOutput['reports']['read']

/** The quarter's form: what is due by category, with target and earlier figures beside each field and marks as one types. */
export function ReportForm({ report, userId }: { report: Report; userId: string }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const writable = report.actions.includes('save')
  const form = useReportForm(report, userId)
  const paste = useReportPaste(report, form)
  const place = useKeepPlace(`report/${report.id}`, writable)
  useSaveKey(form.autosave.store.flush, writable)
  const { kinds } = form
  const settled = useDeferredValue(form.entries)
  const marks = useMemo(
    () => liveMarks(report.case, report.period.code, settled, kinds),
    [report.case, report.period.code, settled, kinds],
  )
  const sum = sumOfMarks(marks)
  const typed = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(settled).map(([code, entry]) => [
          code,
          observationOf(kinds.get(code) ?? '', entry) ?? null,
        ]),
      ),
    [settled, kinds],
  )
  if (report.fields.length === 0) return <p>{t('noFields')}</p>
  const indicatorOf = (code: string) =>
    report.fields.find((field) => field.indicator.code === code)?.indicator
  const wordOf = (code: string, part: string | null) => {
    if (part === null || part === 'value') return code
    return `${code} ${t(part === 'numerator' ? 'numerator' : 'denominator')}`
  }
  return (
    <ReportChecks report={report} userId={userId} typed={typed} writable={writable}>
      <div className={classes.form}>
        <Leftover
          autosave={form.autosave}
          nameOf={(code) => {
            const indicator = indicatorOf(code)
            return indicator ? `${code} ${nameOf(indicator, locale)}` : code
          }}
          words={(code, entry) => (
            <EntryText
              entry={entry}
              kind={kinds.get(code) ?? ''}
              multiplier={indicatorOf(code)?.scoring.multiplier ?? RATIO_MULTIPLIER}
            />
          )}
        />
        <ReportBar report={report} form={form} sum={sum} writable={writable}>
          <PasteNote
            plan={paste.pasted?.plan ?? null}
            undone={paste.undone}
            nameOf={wordOf}
            idOf={(code, part) => fieldId(code, part ?? partsOf(kinds.get(code) ?? '')[0] ?? '')}
            onUndo={paste.undo}
            onDismiss={paste.dismiss}
          />
        </ReportBar>
        <p className={classes.hint}>
          {t('marksHint')} {writable ? <span className={classes.keys}>{t('keys')}</span> : null}
        </p>
        {/* Keys and pasting are the form's, whichever field they happen in. */}
        <div
          className={classes.tables}
          onKeyDown={(event) => {
            paste.undoByKey(event)
            moveInGrid(event)
          }}
          onPaste={paste.take}
          onFocus={place}
        >
          {report.categories
            .filter((category) =>
              report.fields.some((field) => field.indicator.categoryCode === category.code),
            )
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
                      {report.fields
                        .filter((field) => field.indicator.categoryCode === category.code)
                        .map((field) => (
                          <FieldRow
                            key={field.indicator.code}
                            reportId={report.id}
                            unitId={report.unit.id}
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
        </div>
        <ReportSteps report={report} form={form} />
      </div>
      <ReportPaper report={report} form={form} />
    </ReportChecks>
  )
}
