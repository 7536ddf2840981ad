'use client'

import type { ClipboardEvent } from 'react'
import { planPaste } from '@/app/_components/ui/paste/plan-paste'
import { readClipboard } from '@/app/_components/ui/paste/read-clipboard'
import { usePaste } from '@/app/_components/ui/paste/use-paste'
import { type CellEntry, partsOf, sameEntry, withFigure } from './cell-entry'
import type { Report } from './report-form'
import type { ReportFormState } from './use-report-form'

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
    fields: partsOf(scoring.kind).map((part) => ({
      key: part,
      value: form.entries[code]?.figures[part] ?? null,
      unread: form.entries[code]?.unread?.[part],
      negative: scoring.kind === 'amount',
    })),
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
