import type { PartKind } from '../document/plan-document'
import type { FileReading, FileRefusal } from './file-part'
import { type Grid, isBlank } from './grid'
import { readSettings } from './read-settings'
import { readTable } from './read-table'
import { readTargets } from './read-targets'
import { SHEETS } from './words'

const kindOfSheet = new Map(
  Object.entries(SHEETS)
    .filter(([kind]) => kind !== 'about')
    .map(([kind, name]) => [name as string, kind as PartKind]),
)

/** Whether a sheet of this name is read: every other one is named and refused, unless it is empty. */
export const isPlanSheet = (name: string): boolean => kindOfSheet.has(name)

/**
 * The sheets of a workbook → what they say of a plan, every row with the reasons that stand against it. Nothing is guessed
 * and nothing throws. A sheet that is not there says nothing.
 */
export function readGrids(grids: readonly Grid[]): FileReading {
  const parts: FileReading['parts'] = []
  const refusals: FileRefusal[] = []
  const kinds = new Set<PartKind>()
  const seen = new Set<PartKind>()
  for (const grid of grids) {
    const kind = kindOfSheet.get(grid.name.trim())
    const refuse = (code: 'sheetTwice' | 'unknownSheet') =>
      refusals.push({
        sheet: grid.name,
        row: null,
        what: grid.name,
        reason: { code, cell: null, data: { sheet: grid.name } },
      })
    if (grid.name.trim() === SHEETS.about) continue
    if (kind === undefined) {
      if (grid.unreadable.length > 0 || grid.rows.some((row) => !row.every(isBlank))) refuse('unknownSheet')
      continue
    }
    if (seen.has(kind)) {
      refuse('sheetTwice')
      continue
    }
    const read =
      kind === 'settings' ? readSettings(grid) : kind === 'target' ? readTargets(grid) : readTable(kind, grid)
    // A sheet whose heads cannot be read names nothing, and takes nothing out.
    if (read.parts.length > 0 || read.refusals.length === 0) kinds.add(kind)
    seen.add(kind)
    parts.push(...read.parts)
    refusals.push(...read.refusals)
  }
  if (kinds.size === 0 && refusals.length === 0)
    refusals.push({
      sheet: '',
      row: null,
      what: '',
      reason: { code: 'nothingToRead', cell: null, data: {} },
    })
  return { parts, refusals, kinds }
}
