'use client'

import { useMemo } from 'react'
import { type ApiOutput, useTRPCClient } from '@/app/_trpc/client'
import type { Draft, Held } from '@/app/_components/ui/autosave/drafts'
import { useAutosave } from '@/app/_components/ui/autosave/use-autosave'
import {
  type CellEntry,
  isWhole,
  observationOf,
  sameEntry,
  toCell,
} from '@/app/_components/ui/cell/cell-entry'
import { cellOf, partsOfCell } from '@/app/_components/ui/cell/cell-name'
import { problemOf } from '@/app/_components/ui/use-problem-text'
import type { Observation } from '@/server/domain/scoring/case'

/** A period's grid of one bureau. */
export type Grid = ApiOutput['departmentValues']['read'] & {
  period: NonNullable<ApiOutput['departmentValues']['read']['period']>
}

/** What a cell's conflict carries of the other entry: the router types it loosely, the service writes exactly this. */
type Theirs = { observation: Observation | null; note: string | null }

/** The cells that a refusal names by their indicator: the others of the same save are sent again without them. */
function blamed(error: unknown, sent: readonly string[]): readonly string[] {
  const problem = problemOf(error)
  const named =
    problem?.code === 'badObservation'
      ? problem.data.cells.map((cell) => cell.indicator)
      : problem?.code === 'personalData'
        ? [problem.data.field]
        : []
  return sent.filter((cell) => named.includes(partsOfCell(cell).indicator))
}

/** The grid being filled: every cell's entry, kept saved. */
export function useGrid({ period, indicators, units, cells }: Grid, userId: string) {
  const api = useTRPCClient()
  const held = useMemo(
    () =>
      Object.fromEntries(
        indicators.flatMap((indicator) =>
          units.map((unit): [string, Held<CellEntry>] => {
            const cell = cells.find((one) => one.unitId === unit.id && one.indicatorCode === indicator.code)
            return [
              cellOf(unit.id, indicator.code),
              { entry: toCell(indicator.scoring, cell), version: cell?.version ?? 0 },
            ]
          }),
        ),
      ),
    [indicators, units, cells],
  )
  const scoringOf = (code: string) =>
    indicators.find((indicator) => indicator.code === code)?.scoring ?? { kind: 'amount', phases: [] }

  async function send(drafts: Readonly<Record<string, Draft<CellEntry>>>, key: string) {
    const sent = Object.entries(drafts).map(([cell, { entry, baseVersion }]) => {
      const { unitId, indicator } = partsOfCell(cell)
      const observation = observationOf(scoringOf(indicator), entry) ?? null
      return { unitId, indicator, observation, note: entry.note.trim() || null, baseVersion }
    })
    const { saved, conflicts } = await api.departmentValues.save.mutate({
      periodId: period.id,
      cells: sent,
      typedBy: userId,
      key,
    })
    return {
      saved: saved.map(({ unitId, indicator, version }) => ({ cell: cellOf(unitId, indicator), version })),
      clashes: conflicts.map((conflict) => ({
        cell: cellOf(conflict.unitId, conflict.indicator),
        entry: toCell(scoringOf(conflict.indicator), conflict.theirs as Theirs),
        version: conflict.theirsVersion,
        by: conflict.theirsBy,
        at: conflict.theirsAt,
      })),
    }
  }

  const autosave = useAutosave(`values/${period.id}/${userId}`, held, {
    send,
    same: sameEntry,
    whole: (entry, cell) => isWhole(scoringOf(partsOfCell(cell).indicator), entry),
    blamed,
    writable: period.state === 'open',
  })
  const entry = (unitId: string, indicator: string) => {
    const cell = cellOf(unitId, indicator)
    return (autosave.state.drafts[cell] ?? autosave.state.held[cell])?.entry
  }
  return { autosave, entry }
}
