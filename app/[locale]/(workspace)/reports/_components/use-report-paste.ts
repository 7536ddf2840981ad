'use client'

import { type ClipboardEvent, useState } from 'react'
import { type CellEntry, placesOf, sameEntry, withFigure } from '@/app/_components/ui/cell/cell-entry'
import { cellOf } from '@/app/_components/ui/cell/cell-name'
import { type PasteField, type PasteRow, planPaste } from '@/app/_components/ui/paste/plan-paste'
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

/**
 * Takes a block copied from a spreadsheet into the form, from the field in focus on or by its codes and names; at a
 * village into that indicator's villages, by their names.
 */
export function useReportPaste(report: Report, form: ReportFormState) {
  const { store, state } = form.autosave
  // The indicator into whose villages the last paste went; null where it went into the units' own cells.
  const [into, setInto] = useState<string | null>(null)
  const lineOf = (cell: string) =>
    Object.values(form.lines)
      .flat()
      .find((line) => line.cell === cell)
  const paste = usePaste<CellEntry>({
    entryOf: (cell) => lineOf(cell)?.entry ?? (state.drafts[cell] ?? state.held[cell])?.entry,
    type: store.type,
    same: sameEntry,
  })
  const ownRows = (): PasteRow[] =>
    report.fields
      .filter(({ villages }) => villages === null)
      .map(({ indicator: { code, name, nameEn, scoring } }) => ({
        key: code,
        names: [code, name, nameEn],
        fields: pasteFields(scoring, form.entries[code]),
      }))
  const villageRows = (code: string): PasteRow[] => {
    const field = report.fields.find(({ indicator }) => indicator.code === code)
    return (field?.villages ?? []).map((village, at) => ({
      key: village.id,
      names: [village.code, village.name, village.nameEn ?? ''],
      fields: pasteFields(form.scoringOf(code), form.lines[code]?.[at]?.entry),
    }))
  }
  return {
    ...paste,
    into,
    take: (event: ClipboardEvent<HTMLElement>) => {
      if (!(event.target instanceof HTMLInputElement) || event.target.readOnly) return
      const { row, field, indicator } = event.target.dataset
      if (row === undefined || field === undefined || indicator === undefined) return
      const code = row === indicator ? null : indicator
      const rows = code === null ? ownRows() : villageRows(code)
      const plan = planPaste(readClipboard(event.clipboardData.getData('text')), rows, { row, field })
      if (!plan) return
      event.preventDefault()
      setInto(code)
      paste.put(
        plan,
        (key) => (code === null ? key : cellOf(key, code)),
        (entry, fields) =>
          fields.reduce((next, { field: part, figure }) => withFigure(next, part, figure), entry),
      )
      void store.flush()
    },
  }
}
