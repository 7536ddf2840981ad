'use client'

import { type KeyboardEvent, useState } from 'react'
import type { PastePlan } from './plan-paste'

/** A paste that was put in: what went where, and what stood in the cells before and after. */
export interface Pasted<E> {
  plan: PastePlan
  cells: ReadonlyMap<string, { before: E; after: E }>
}

/**
 * The last paste of a form, which can be undone until it is dismissed. Cells that were changed since stay as they are;
 * `kept` counts them.
 */
export function usePaste<E>({
  entryOf,
  type,
  same,
}: {
  entryOf: (cell: string) => E | undefined
  type: (cell: string, entry: E) => void
  same: (a: E, b: E) => boolean
}) {
  const [pasted, setPasted] = useState<Pasted<E> | null>(null)
  const [undone, setUndone] = useState<{ kept: number } | null>(null)

  /** Puts a planned paste in; `change` makes the entry of a cell from the one before and the figures for its row. */
  function put(
    plan: PastePlan,
    cellOf: (row: string) => string,
    change: (entry: E, fields: PastePlan['filled']) => E,
  ) {
    const cells = new Map<string, { before: E; after: E }>()
    for (const row of new Set(plan.filled.map((one) => one.row))) {
      const cell = cellOf(row)
      const before = entryOf(cell)
      if (before === undefined) continue
      const after = change(
        before,
        plan.filled.filter((one) => one.row === row),
      )
      cells.set(cell, { before, after })
      if (!same(before, after)) type(cell, after)
    }
    setUndone(null)
    setPasted({ plan, cells })
  }

  function undo() {
    let kept = 0
    for (const [cell, { before, after }] of pasted?.cells ?? []) {
      const now = entryOf(cell)
      if (now !== undefined && same(now, after)) {
        if (!same(before, after)) type(cell, before)
      } else kept += 1
    }
    setPasted(null)
    setUndone({ kept })
  }

  return {
    pasted,
    undone,
    put,
    undo,
    dismiss: () => {
      setPasted(null)
      setUndone(null)
    },
    /** Ctrl+Z straight after a paste takes the whole of it back, as a spreadsheet does. */
    undoByKey: (event: KeyboardEvent<HTMLElement>) => {
      if (!pasted || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey)
        return
      if ([...pasted.cells].some(([cell, { after }]) => !sameAs(entryOf(cell), after))) return
      event.preventDefault()
      undo()
    },
  }

  function sameAs(now: E | undefined, after: E): boolean {
    return now !== undefined && same(now, after)
  }
}
