'use client'

import type { ClipboardEvent } from 'react'
import { planPaste } from '@/app/_components/ui/paste/plan-paste'
import { readClipboard } from '@/app/_components/ui/paste/read-clipboard'
import { usePaste } from '@/app/_components/ui/paste/use-paste'
import { useState } from 'react'
import { type CellEntry, placesOf, sameEntry, withFigure } from '@/app/_components/ui/cell/cell-entry'
import { cellOf } from '@/app/_components/ui/cell/cell-name'
import type { Grid, useGrid } from './use-grid'

/** Takes a block copied from a spreadsheet into one indicator's table, from the field in focus on or by townships' names. */
export function useGridPaste({ indicators, units }: Grid, work: ReturnType<typeof useGrid>) {
  const { store, state } = work.autosave
  // Which indicator's table the last paste went into.
  const [into, setInto] = useState('')
  const paste = usePaste<CellEntry>({
    entryOf: (cell) => (state.drafts[cell] ?? state.held[cell])?.entry,
    type: store.type,
    same: sameEntry,
  })
  return {
    ...paste,
    into,
    take: (event: ClipboardEvent<HTMLElement>) => {
      if (!(event.target instanceof HTMLInputElement)) return
      const { row, field, indicator: code } = event.target.dataset
      const indicator = indicators.find((one) => one.code === code)
      if (!indicator || row === undefined || field === undefined) return
      const rows = units.map((unit) => {
        const entry = work.entry(unit.id, indicator.code)
        return {
          key: unit.id,
          names: [unit.code, unit.name, unit.nameEn ?? ''],
          fields: entry
            ? placesOf(indicator.scoring, entry.input)
                .flatMap((place) => (place.list === undefined ? [place] : []))
                .map((place) => ({
                  ...place,
                  unread: entry.unread?.[place.key],
                  negative: indicator.scoring.kind === 'amount',
                }))
            : [],
        }
      })
      const plan = planPaste(readClipboard(event.clipboardData.getData('text')), rows, { row, field })
      if (!plan) return
      event.preventDefault()
      setInto(indicator.code)
      paste.put(
        plan,
        (unitId) => cellOf(unitId, indicator.code),
        (entry, fields) =>
          fields.reduce((next, { field: key, figure }) => withFigure(next, key, figure), entry),
      )
      void store.flush()
    },
  }
}
