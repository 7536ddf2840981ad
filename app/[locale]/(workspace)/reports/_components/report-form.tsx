'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useDeferredValue, useMemo } from 'react'
import { Leftover } from '@/app/_components/ui/autosave/leftover'
import { useKeepPlace } from '@/app/_components/ui/autosave/use-keep-place'
import { observationOf, openFieldOf } from '@/app/_components/ui/cell/cell-entry'
import { cellOf } from '@/app/_components/ui/cell/cell-name'
import { fieldId } from '@/app/_components/ui/cell/field-id'
import { moveInGrid } from '@/app/_components/ui/move-in-grid'
import { PasteNote } from '@/app/_components/ui/paste/paste-note'
import { useSaveKey } from '@/app/_components/ui/use-save-key'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import { CategoryTable } from './category-table'
import { EntryText } from './entry-text'
import { liveMarks, sumOfMarks } from './live-marks'
import { codeOfCell } from './report-cells'
import { ReportBar } from './report-bar'
import { ReportChecks } from './report-checks'
import { ReportPaper } from './report-paper'
import { ReportSteps } from './report-steps'
import { NO_SCORING, useReportForm } from './use-report-form'
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
  const { scorings } = form
  const settled = useDeferredValue(form.entries)
  const marks = useMemo(
    () => liveMarks(report.case, report.period.code, settled, scorings),
    [report.case, report.period.code, settled, scorings],
  )
  const sum = sumOfMarks(marks)
  const typed = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(settled).map(([code, entry]) => [
          code,
          observationOf(scorings.get(code) ?? NO_SCORING, entry) ?? null,
        ]),
      ),
    [settled, scorings],
  )
  if (report.fields.length === 0) return <p>{t('noFields')}</p>
  const wordOf = (code: string, part: string | null) => {
    if (part === 'numerator' || part === 'denominator') return `${code} ${t(part)}`
    return code
  }
  const villageWord = (villageId: string, part: string | null) => {
    const field = report.fields.find(({ indicator }) => indicator.code === paste.into)
    const village = field?.villages?.find(({ id }) => id === villageId)
    return wordOf(village ? nameOf(village, locale) : '', part)
  }
  const firstField = (code: string) => {
    const entry = form.entries[code]
    return entry ? openFieldOf(form.scoringOf(code), entry) : 'note'
  }
  return (
    <ReportChecks report={report} userId={userId} typed={typed} writable={writable}>
      <div className={classes.form}>
        <Leftover
          autosave={form.autosave}
          nameOf={(cell) => {
            const code = codeOfCell(cell)
            const field = report.fields.find(({ indicator }) => indicator.code === code)
            const village = field?.villages?.find(({ id }) => cellOf(id, code) === cell)
            return [code, field && nameOf(field.indicator, locale), village && nameOf(village, locale)]
              .filter(Boolean)
              .join(' ')
          }}
          words={(cell, entry) => <EntryText entry={entry} scoring={form.scoringOf(codeOfCell(cell))} />}
        />
        <ReportBar report={report} form={form} sum={sum} writable={writable}>
          <PasteNote
            plan={paste.pasted?.plan ?? null}
            undone={paste.undone}
            nameOf={paste.into === null ? wordOf : villageWord}
            idOf={(row, part) =>
              paste.into === null
                ? fieldId(row, part ?? firstField(row))
                : fieldId(paste.into, part ?? firstField(paste.into), row)
            }
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
          {report.categories.map((category) => (
            <CategoryTable
              key={category.code}
              report={report}
              category={category}
              form={form}
              marks={marks}
              writable={writable}
            />
          ))}
        </div>
        <ReportSteps report={report} form={form} />
      </div>
      <ReportPaper report={report} form={form} />
    </ReportChecks>
  )
}
