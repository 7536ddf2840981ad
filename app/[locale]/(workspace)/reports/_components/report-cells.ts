import type { Draft, Held } from '@/app/_components/ui/autosave/drafts'
import { type CellEntry, observationOf, toCell } from '@/app/_components/ui/cell/cell-entry'
import { cellOf, partsOfCell } from '@/app/_components/ui/cell/cell-name'
import type { Observation } from '@/server/domain/scoring/case'
import { sumObservations } from '@/server/domain/village/sum-observations'
import type { Field } from './field-row'

/** A village's cell is named after both; the unit's own only after its indicator. */
const isVillages = (cell: string): boolean => /^[\da-f]{8}-[\da-f]{4}-[^ ]+ /.test(cell)

/** The indicator that a cell of the form is of. */
export const codeOfCell = (cell: string): string => (isVillages(cell) ? partsOfCell(cell).indicator : cell)

/** Everything the form holds: each indicator's own cell and, where villages make it, theirs. */
export function heldCells(fields: readonly Field[]): Record<string, Held<CellEntry>> {
  return Object.fromEntries(
    fields.flatMap(
      ({ indicator: { code, scoring }, villages, version, ...own }): [string, Held<CellEntry>][] => [
        [code, { entry: toCell(scoring, own), version }],
        ...(villages ?? []).map((village): [string, Held<CellEntry>] => [
          cellOf(village.id, code),
          {
            entry: toCell(scoring, { observation: village.observation, note: null }),
            version: village.version,
          },
        ]),
      ],
    ),
  )
}

/** Drafts as the API takes them: the unit's own cells, and villages'. Of a cell that villages make, only the note is sent. */
export function toSend(fields: readonly Field[], drafts: Readonly<Record<string, Draft<CellEntry>>>) {
  const fieldOf = (code: string) => fields.find(({ indicator }) => indicator.code === code)
  const said = (field: Field | undefined, entry: CellEntry): Observation | null =>
    field ? (observationOf(field.indicator.scoring, entry) ?? null) : null
  const cells = []
  const villages = []
  for (const [cell, { entry, baseVersion }] of Object.entries(drafts)) {
    const indicator = codeOfCell(cell)
    const field = fieldOf(indicator)
    if (isVillages(cell)) {
      const { unitId: villageId } = partsOfCell(cell)
      villages.push({ villageId, indicator, observation: said(field, entry), baseVersion })
    } else {
      const observation = field?.villages ? null : said(field, entry)
      cells.push({ indicator, observation, note: entry.note.trim() || null, baseVersion })
    }
  }
  return { cells, villages }
}

/** A village's line of an indicator as the form has it. */
export interface VillageLine {
  id: string
  cell: string
  entry: CellEntry
  observation: Observation | null
}

/** The villages of a field with what was typed of each; none where the unit reports its own figure. */
export function linesOf(
  { indicator: { code, scoring }, villages }: Field,
  entryOf: (cell: string) => CellEntry | undefined,
): VillageLine[] {
  return (villages ?? []).map(({ id }) => {
    const cell = cellOf(id, code)
    const entry = entryOf(cell) ?? toCell(scoring, null)
    return { id, cell, entry, observation: observationOf(scoring, entry) ?? null }
  })
}

/** The unit's own entry where villages make it: their sum so far, with the note typed beside it. */
export function summedEntry(
  { indicator: { scoring } }: Field,
  note: string,
  lines: readonly VillageLine[],
): CellEntry {
  return {
    ...toCell(scoring, { observation: sumObservations(lines.map((line) => line.observation)), note: null }),
    note,
  }
}
