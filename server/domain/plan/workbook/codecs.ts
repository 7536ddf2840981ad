import { parseFigure } from '../../value/parse-figure'
import { cellOfText, textOfCell } from './cell-text'
import { type Cell, isBlank } from './grid'
import type { ReasonCode } from './reason'

export type CellReading = { ok: true; value: unknown } | { ok: false; code: ReasonCode }

/**
 * How one field stands in a cell. `read` gives back what `write` was given; what people write instead is understood where
 * it has one meaning, and refused with the reason where it has not. `undefined` is a field that is not there.
 */
export interface Codec {
  write: (value: unknown) => Cell
  read: (cell: Cell) => CellReading
}

const good = (value: unknown): CellReading => ({ ok: true, value })
const bad = (code: ReasonCode): CellReading => ({ ok: false, code })
const absent = good(undefined)

const readText = (cell: Cell): CellReading => {
  if (cell === null) return good('')
  if (typeof cell === 'string') return good(textOfCell(cell))
  // A code of figures, retyped: a spreadsheet takes it for a number.
  return typeof cell === 'number' ? good(String(cell)) : bad('notText')
}

/** Text that is always there; an empty cell is an empty text. */
export const text: Codec = {
  write: (value) => (typeof value === 'string' && value !== '' ? cellOfText(value) : null),
  read: readText,
}

/** A code: no blanks around it. */
export const code: Codec = {
  write: text.write,
  read: (cell) => {
    const reading = readText(cell)
    if (!reading.ok) return reading
    const trimmed = String(reading.value).trim()
    return trimmed === '' ? bad('missing') : good(trimmed)
  },
}

/** Text or nothing; `none` stands for an empty cell. Empty texts, and those that begin with a quote, are quoted. */
const maybeText = (none: null | undefined): Codec => ({
  write: (value) =>
    typeof value !== 'string'
      ? null
      : value === '' || value.startsWith('"')
        ? JSON.stringify(value)
        : cellOfText(value),
  read: (cell) => {
    if (isBlank(cell) && (cell === null || cell === '')) return good(none)
    if (typeof cell === 'string' && cell.startsWith('"')) return readJson(cell)
    return readText(cell)
  },
})
export const nullableText = maybeText(null)
export const optionalText = maybeText(undefined)

/** A figure; full-width digits and separators of thousands count. An empty cell is none. */
export const figure: Codec = {
  write: (value) => (typeof value === 'number' ? value : null),
  read: (cell) => {
    if (isBlank(cell)) return absent
    if (typeof cell === 'number') return good(cell)
    if (cell instanceof Date) return bad('dateForFigure')
    if (typeof cell !== 'string') return bad('notANumber')
    const parsed = parseFigure(textOfCell(cell), { negative: true })
    return parsed.ok ? good(parsed.value ?? undefined) : bad(parsed.problem)
  },
}

/** One of a closed list, in the words of the sheet. An empty cell is none. */
export function choice(words: Readonly<Record<string, string>>): Codec {
  const meant = new Map(Object.entries(words).map(([value, word]) => [word, value]))
  return {
    write: (value) => (typeof value === 'string' ? (words[value] ?? value) : null),
    read: (cell) => {
      if (isBlank(cell)) return absent
      const word = typeof cell === 'string' ? cell.trim() : String(cell)
      const value = meant.get(word) ?? (Object.hasOwn(words, word) ? word : undefined)
      return value === undefined ? bad('notAChoice') : good(value)
    },
  }
}

export const YES = '是'
export const NO = '否'

/** Yes or no; an empty cell is neither. */
export const flag: Codec = {
  write: (value) => (value === true ? YES : value === false ? NO : null),
  read: (cell) => {
    if (isBlank(cell)) return absent
    if (typeof cell === 'boolean') return good(cell)
    const word = typeof cell === 'string' ? cell.trim() : ''
    return word === YES ? good(true) : word === NO ? good(false) : bad('notAChoice')
  },
}

/** Said or left out: no is the same as nothing. */
export const mark: Codec = {
  write: (value) => (value === true ? YES : null),
  read: (cell) => {
    const reading = flag.read(cell)
    return reading.ok && reading.value === false ? absent : reading
  },
}

function readJson(cell: Cell): CellReading {
  if (isBlank(cell)) return absent
  if (typeof cell !== 'string') return typeof cell === 'number' ? good(cell) : bad('notJsonCell')
  try {
    return good(JSON.parse(textOfCell(cell)))
  } catch {
    return bad('notJsonCell')
  }
}

/** Whatever has a shape of its own, as JSON. An empty cell is none. */
export const json: Codec = {
  write: (value) => (value === undefined || value === null ? null : JSON.stringify(value)),
  read: readJson,
}

const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u

/** How a phase's periods make one mark: 平均, or their weights as JSON. */
export const combination: Codec = {
  write: (value) => (value === 'mean' ? '平均' : json.write(value)),
  read: (cell) => (typeof cell === 'string' && cell.trim() === '平均' ? good('mean') : readJson(cell)),
}

/** Codes parted by 、; as JSON where one of them could not stand so. `none`: what an empty cell means. */
export const codes = (none: readonly string[] | undefined): Codec => ({
  write: (value) => {
    if (!Array.isArray(value)) return null
    if (value.length === 0) return none === undefined ? '[]' : null
    return value.every((one) => PLAIN.test(String(one))) ? value.join('、') : JSON.stringify(value)
  },
  read: (cell) => {
    if (isBlank(cell)) return good(none)
    if (typeof cell === 'number') return good([String(cell)])
    if (typeof cell !== 'string') return bad('notAList')
    if (cell.trim().startsWith('[')) return readJson(cell)
    return good(cell.split(/[\s、,，;；]+/).filter((one) => one !== ''))
  },
})

const NUMBER = String.raw`[+\-－＋]?[\d０-９]+(?:[.．][\d０-９]+)?`
const RANGE = new RegExp(`^(${NUMBER})\\s*(?:–|—|-|－|~|～|至)\\s*(${NUMBER})$`)

/** A target: a figure, a range as 103–107, or a reference as JSON. An empty cell is none. */
export const target: Codec = {
  write: (value) => {
    if (typeof value === 'number') return value
    if (!Array.isArray(value)) return json.write(value)
    const written = value.map(String)
    return written.some((one) => one.includes('e')) ? JSON.stringify(value) : cellOfText(written.join('–'))
  },
  read: (cell) => {
    if (typeof cell !== 'string' || isBlank(cell)) return figure.read(cell)
    const said = textOfCell(cell).trim()
    if (/^[{[]/.test(said)) return readJson(said)
    const range = RANGE.exec(said)
    if (!range) return figure.read(cell)
    const bounds = [range[1], range[2]].map((bound) => parseFigure(bound ?? '', { negative: true }))
    const values = bounds.map((bound) => (bound.ok ? bound.value : null))
    return values.includes(null) ? bad('notATarget') : good(values)
  },
}

/** A day as 2027-03-31, or what a spreadsheet makes of it. */
export const day: Codec = {
  write: (value) => (typeof value === 'string' ? value : null),
  read: (cell) => {
    if (isBlank(cell)) return absent
    if (cell instanceof Date)
      return Number.isNaN(cell.getTime()) ? bad('notADate') : good(cell.toISOString().slice(0, 10))
    const parts =
      typeof cell === 'string' ? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell.trim()) : null
    if (!parts) return bad('notADate')
    const [, year = '', month = '', date = ''] = parts
    return good(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  },
}
