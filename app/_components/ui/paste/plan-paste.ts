import { type FigureProblem, figureText, parseFigure } from '@/server/domain/value/parse-figure'
import { matchRow } from './match-row'

/** One place that a figure can be pasted into, and what stands in it. */
export interface PasteField {
  key: string
  value: number | null
  /** A text that is no figure and stands there instead. */
  unread?: string | undefined
  negative?: boolean | undefined
}

/** The places that stand side by side, and what a label may call them: the code first. */
export interface PasteRow {
  key: string
  names: readonly string[]
  fields: readonly PasteField[]
}

export interface Filled {
  row: string
  field: string
  figure: number
  /** What stood there and is replaced; null where it was empty or the same. */
  before: string | null
}

/** A pasted text that was not put in: where it would have gone, as far as that is known, and why not. */
export interface LeftOut {
  text: string
  because: FigureProblem | 'unknownRow' | 'twice' | 'noField' | 'noRow' | 'notReported'
  row: string | null
  field: string | null
}

export interface PastePlan {
  filled: Filled[]
  left: LeftOut[]
}

/** What tables write where nothing was reported. */
const notReported = /^(未报|未填|暂无|无|缺|空|n\/?a|[-—–－/／\\]+)$/i

const isFigure = (text: string, negative = true): boolean => {
  const parsed = parseFigure(text, { negative })
  return parsed.ok && parsed.value !== null
}
const isLabel = (text: string): boolean => {
  const parsed = parseFigure(text, { negative: true })
  return !parsed.ok && parsed.problem === 'notANumber' && !notReported.test(text)
}

/**
 * Where each place of a pasted block goes. With a column of codes or names, each row goes to the one it names; without,
 * rows go down and places go right from the field in focus. An empty place changes nothing, and whatever isn't put in
 * comes back with its reason. Null for a single place: the field takes that itself.
 */
export function planPaste(
  block: readonly (readonly string[])[],
  rows: readonly PasteRow[],
  from: { row: string; field: string },
): PastePlan | null {
  if (block.length === 0 || (block.length === 1 && (block[0]?.length ?? 0) <= 1)) return null
  const plan: PastePlan = { filled: [], left: [] }
  const names = rows.map((row) => row.names)
  const start = rows.findIndex((row) => row.key === from.row)
  const at = rows[start]?.fields.findIndex((field) => field.key === from.field) ?? -1
  if (start < 0 || at < 0) return null
  const labels = countLabels(block, names)
  const isColumn =
    Math.max(...block.map((line) => line.slice(labels).filter((text) => text !== '').length)) <= 1
  const taken = new Set<string>()
  for (const [down, line] of block.entries()) {
    const places = line.slice(labels)
    if (line.every((text) => text === '')) continue
    if (labels === 0) {
      putLine(plan, places, rows[start + down], at)
      continue
    }
    const labelled = line.slice(0, labels)
    const found = labelled.map((label) => matchRow(label, names)).find((row) => row !== null)
    const row = found == null ? undefined : rows[found]
    const text = labelled.filter((label) => label !== '').join(' ')
    // A heading of its own columns has no figure and is nothing that got lost.
    if (!row && down === 0 && !places.some((place) => isFigure(place))) continue
    if (!row)
      plan.left.push({ text: text || places.join(' '), because: 'unknownRow', row: null, field: null })
    else if (taken.has(row.key)) plan.left.push({ text, because: 'twice', row: row.key, field: null })
    else putLine(plan, places, row, isColumn ? at : 0)
    if (row) taken.add(row.key)
  }
  return plan
}

/** How many columns on the left say which row is meant; 0 where the block is figures only. */
function countLabels(block: readonly (readonly string[])[], names: readonly (readonly string[])[]): number {
  const width = Math.max(...block.map((line) => line.length))
  const column = (at: number) => block.map((line) => line[at] ?? '').filter((text) => text !== '')
  const says = (at: number): boolean => {
    const texts = column(at)
    const named = texts.filter((text) => matchRow(text, names) !== null)
    // Figures may look like codes: only a whole column of them is one of codes.
    if (named.length > 0 && named.every((text) => isFigure(text)))
      return texts.length > 1 && named.length === texts.length
    return named.length > 0 && texts.every((text) => named.includes(text) || isLabel(text))
  }
  const words = (at: number) => column(at).length > 0 && column(at).every(isLabel)
  // A running number may stand before the names, and names after the codes.
  const first = [0, 1, 2].find((at) => at < width - 1 && says(at)) ?? (width > 1 && words(0) ? 0 : -1)
  let count = first + 1
  while (count > 0 && count < width - 1 && (says(count) || words(count))) count += 1
  return count
}

function putLine(plan: PastePlan, places: readonly string[], row: PasteRow | undefined, at: number): void {
  for (const [across, text] of places.entries()) {
    if (text === '') continue
    const field = row?.fields[at + across]
    const where = { row: row?.key ?? null, field: field?.key ?? null }
    if (!row || !field) {
      plan.left.push({ text, because: row ? 'noField' : 'noRow', ...where })
      continue
    }
    const stands = field.unread ?? figureText(field.value)
    const parsed = parseFigure(text, { negative: field.negative })
    if (notReported.test(text)) {
      if (stands !== '') plan.left.push({ text, because: 'notReported', ...where })
    } else if (!parsed.ok) plan.left.push({ text, because: parsed.problem, ...where })
    else if (parsed.value !== null) {
      const before =
        stands === '' || (field.unread === undefined && field.value === parsed.value) ? null : stands
      plan.filled.push({ row: row.key, field: field.key, figure: parsed.value, before })
    }
  }
}
