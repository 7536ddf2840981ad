'use client'

import { useMemo } from 'react'
import { type ApiOutput, useTRPCClient } from '@/app/_trpc/client'
import type { Draft, Held } from '@/app/_components/ui/autosave/drafts'
import { useAutosave } from '@/app/_components/ui/autosave/use-autosave'
import { isWhole, toObservation } from '@/app/_components/ui/observation-input'
import type { Observation } from '@/server/domain/scoring/case'
import { type CellEntry, cellOf, partsOf, toCell } from './cells'

/** A period's grid of one bureau. */
export type Grid = ApiOutput['departmentValues']['read'] & {
  period: NonNullable<ApiOutput['departmentValues']['read']['period']>
}

/** What a cell's conflict carries of the other entry: the router types it loosely, the service writes exactly this. */
type Theirs = { observation: Observation | null; note: string | null }

export const same = (a: CellEntry, b: CellEntry) => JSON.stringify(a) === JSON.stringify(b)
const whole = ({ input, unread }: CellEntry) => !unread && isWhole(input)
// Only figures are typed here, so a refusal is never about one cell.
const blamed = () => []

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
      const { unitId, indicator } = partsOf(cell)
      const observation = toObservation(scoringOf(indicator), entry.input, '')
      return { unitId, indicator, observation, note: entry.note, baseVersion }
    })
    const { saved, conflicts } = await api.departmentValues.save.mutate({
      periodId: period.id,
      cells: sent,
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
    same,
    whole,
    blamed,
    writable: period.state === 'open',
  })
  const entry = (unitId: string, indicator: string) => {
    const cell = cellOf(unitId, indicator)
    return (autosave.state.drafts[cell] ?? autosave.state.held[cell])?.entry
  }
  return { autosave, entry }
}
