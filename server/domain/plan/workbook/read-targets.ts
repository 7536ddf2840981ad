import { ALL, partKey, readKey } from '../document/parts'
import { partSchemas } from '../document/plan-document'
import { code as codeCodec, target as targetCodec } from './codecs'
import type { FilePart, FileRefusal } from './file-part'
import { addressOf, type Grid, isBlank } from './grid'
import { shown, textOf } from './read-part'
import { cellAt, unreadableByRow } from './read-table'
import type { Reason } from './reason'
import {
  headOfTarget,
  NAME_ROW,
  readTargetHead,
  type TargetColumn,
  UNIT_HEAD,
  UNIT_NAME_HEAD,
} from './targets-columns'

/** 目标值: a unit in each row, an indicator (and period) in each column, a target in each cell. */
export function readTargets(grid: Grid): { parts: FilePart[]; refusals: FileRefusal[] } {
  const sheet = grid.name
  const refusals: FileRefusal[] = []
  const refuse = (row: number, reason: Reason) =>
    refusals.push({ sheet, row: row + 1, what: reason.data['text'] ?? '', reason })
  const unreadable = unreadableByRow(grid)
  const spoilt = new Map([...unreadable.values()].flat().map((reason) => [reason.cell, reason]))

  const columns: (TargetColumn & { at: number })[] = []
  let unitAt = -1
  for (const [at, cell] of (grid.rows[0] ?? []).entries()) {
    if (isBlank(cell)) continue
    const head = String(cell).trim()
    const address = addressOf(0, at)
    if (head === UNIT_HEAD && unitAt === -1) unitAt = at
    else if (head !== UNIT_NAME_HEAD) {
      const read = readTargetHead(head)
      const first = read && columns.find((one) => headOfTarget(one) === headOfTarget(read))
      if (!read || head === UNIT_HEAD)
        refuse(0, { code: 'unknownColumn', cell: address, data: { text: head } })
      else if (first)
        refuse(0, { code: 'columnTwice', cell: address, data: { text: head, other: addressOf(0, first.at) } })
      else columns.push({ ...read, at })
    }
  }
  if (unitAt === -1) refuse(0, { code: 'columnMissing', cell: null, data: { text: UNIT_HEAD } })
  if (refusals.length > 0) {
    for (const reason of spoilt.values()) refuse(rowOf(reason), reason)
    return { parts: [], refusals }
  }

  const parts: FilePart[] = []
  const units = new Map<string, string>()
  for (let row = 1; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row] ?? []
    if (String(cells[unitAt] ?? '').trim() === NAME_ROW || cells.every(isBlank)) continue
    const named = addressOf(row, unitAt)
    const reading = codeCodec.read(cells[unitAt] ?? null)
    const unit = reading.ok ? String(reading.value) : ''
    const before = units.get(unit)
    if (spoilt.has(named)) continue
    if (!reading.ok) {
      const filled = columns.find(({ at }) => !isBlank(cells[at]))
      if (filled || reading.code !== 'missing')
        refuse(row, {
          code: reading.code,
          cell: named,
          data: { head: UNIT_HEAD, text: textOf(cells[unitAt] ?? null) },
        })
      continue
    }
    if (before !== undefined) {
      refuse(row, { code: 'duplicate', cell: named, data: { text: unit, other: before } })
      continue
    }
    units.set(unit, named)
    for (const column of columns) {
      const cell = addressOf(row, column.at)
      if (spoilt.has(cell) || isBlank(cells[column.at])) continue
      parts.push(readTarget(grid, row, { ...column, unit, cell }))
    }
  }
  for (const reason of spoilt.values()) refuse(rowOf(reason), reason)
  return { parts, refusals }
}

const rowOf = ({ cell }: Reason): number => Number(/\d+$/.exec(cell ?? '')?.[0] ?? '1') - 1

function readTarget(
  grid: Grid,
  row: number,
  { indicator, period, unit, cell, at }: TargetColumn & { unit: string; cell: string; at: number },
): FilePart {
  const value = cellAt(grid, row, at)
  const reading = targetCodec.read(value)
  const key = partKey('target', indicator, unit, period)
  const data = { text: textOf(value), head: headOfTarget({ indicator, period }) }
  const reasons: Reason[] = []
  const content = reading.ok ? { target: reading.value } : null
  if (!reading.ok) reasons.push({ code: reading.code, cell, data })
  else if (unit === ALL && period === null) reasons.push({ code: 'ownTarget', cell, data })
  else if (readKey(key) === null) reasons.push({ code: 'badCode', cell, data: { text: unit } })
  else if (!partSchemas.target.safeParse(content).success) reasons.push({ code: 'notATarget', cell, data })
  return {
    kind: 'target',
    key,
    sheet: grid.name,
    row: row + 1,
    cell,
    content: reasons.length === 0 ? content : null,
    reasons,
    fields: [{ head: data.head, cell, path: ['target'], show: (target) => shown(targetCodec.write(target)) }],
  }
}
