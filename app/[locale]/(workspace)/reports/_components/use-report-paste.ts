'use client'

import type { ClipboardEvent } from 'react'
import { type CellEntry, placesOf, sameEntry, withFigure } from '@/app/_components/ui/cell/cell-entry'
import { type PasteField, planPaste } from '@/app/_components/ui/paste/plan-paste'
import { readClipboard } from '@/app/_components/ui/paste/read-clipboard'
import { usePaste } from '@/app/_components/ui/paste/use-paste'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Report } from './report-form'
import type { ReportFormState } from './use-report-form'

/** The places of a cell that take one figure each. */
function pasteFields(scoring: IndicatorScoring, entry: CellEntry | undefined): PasteField[] {
  if (!entry) return []
  return placesOf(scoring, entry.input).flatMap(({ key, value, list }) =>
    list ? [] : [{ key, value, unread: entry.unread?.[key], negative: scoring.kind === 'amount' }],
  )
}

/** Takes a block copied from a spreadsheet into the form, from the field in focus on or by its codes and names. */
export function useReportPaste(report: Report, form: ReportFormState) {
  const { store } = form.autosave
  const paste = usePaste<CellEntry>({
    entryOf: (code) => form.entries[code],
    type: store.type,
    same: sameEntry,
  })
  const rows = report.fields.map(({ indicator: { code, name, nameEn, scoring } }) => ({
    key: code,
    names: [code, name, nameEn],
    fields: pasteFields(scoring, form.entries[code]),
  }))
  return {
    ...paste,
    take: (event: ClipboardEvent<HTMLElement>) => {
      if (!(event.target instanceof HTMLInputElement) || event.target.readOnly) return
      const { row, field } = event.target.dataset
      if (row === undefined || field === undefined) return
      const plan = planPaste(readClipboard(event.clipboardData.getData('text')), rows, { row, field })
      if (!plan) return
      event.preventDefault()
      paste.put(
        plan,
        (code) => code,
        (entry, fields) =>
          fields.reduce((next, { field: part, figure }) => withFigure(next, part, figure), entry),
      )
      void store.flush()
    },
  }
}
