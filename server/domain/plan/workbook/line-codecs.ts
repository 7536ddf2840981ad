import { canonicalJson } from '../../audit/canonical-json'
import { parseFigure } from '../../value/parse-figure'
import { cellOfText, textOfCell } from './cell-text'
import { type Codec, figure, json } from './codecs'
import { isBlank } from './grid'
import type { ReasonCode } from './reason'

/*
 * Lists that a clerk reads and writes as lines of a cell: 优秀 90 ≤30%. What a line could not say back exactly is written as
 * JSON, and JSON is read wherever it stands: files of before have it.
 */

interface Coded {
  code: string
}
type Names = { zh: string; en: string }

const CODE = String.raw`[\p{L}\p{N}][\p{L}\p{N}._-]*`
/** A code in brackets stands at the end where it is not the one that its place gives. */
const WITH_CODE = new RegExp(`^(.*?)(?:\\s*[(（](${CODE})[)）])?$`, 'u')

/** `name｜English name`, the rest of a line. */
const nameText = ({ zh, en }: Names): string => (en === '' ? zh : `${zh}｜${en}`)
function namesOf(text: string): Names {
  const [zh = '', ...en] = text.split(/[｜|]/)
  return { zh: zh.trim(), en: en.join('｜').trim() }
}

const numberOf = (text: string): number | null => {
  const parsed = parseFigure(text, { negative: true })
  return parsed.ok ? parsed.value : null
}

/** A name that ends in a figure is two figures, of which one lost its sign: 优秀 90 30. */
const isName = (text: string): boolean => text.trim() !== '' && !/\s[\d０-９.．]+\s*$/.test(text)

/** A list with one item in a line. `prefix` begins the codes of lines that name none. */
function lines<Item extends Coded>(of: {
  prefix: string
  refusal: ReasonCode
  /** What an empty cell is. */
  none: [] | undefined
  say: (item: Item) => string | null
  read: (text: string) => Omit<Item, 'code'> | null
}): Codec {
  const readAll = (text: string): Item[] | null => {
    const said = text.split(/\r\n|[\r\n；;]/).filter((line) => line.trim() !== '')
    const split = said.map((line) => WITH_CODE.exec(line.trim()))
    const taken = new Set(split.flatMap((found) => found?.[2] ?? []))
    const items: Item[] = []
    for (const [at, found] of split.entries()) {
      const body = of.read(found?.[1]?.trim() ?? '')
      if (body === null) return null
      let number = at + 1
      while (taken.has(`${of.prefix}${String(number)}`)) number += 1
      const code = found?.[2] ?? `${of.prefix}${String(number)}`
      taken.add(code)
      items.push({ ...body, code } as Item)
    }
    return items
  }
  return {
    write: (value) => {
      if (!Array.isArray(value) || value.length === 0) return of.none === undefined ? json.write(value) : null
      const said = (value as Item[]).map((item, at) => {
        const text = of.say(item)
        return text === null
          ? null
          : item.code === `${of.prefix}${String(at + 1)}`
            ? text
            : `${text} (${item.code})`
      })
      const text = said.join('\n')
      const again = said.includes(null) ? null : readAll(text)
      return again !== null && !text.startsWith('[') && canonicalJson(again) === canonicalJson(value)
        ? cellOfText(text)
        : json.write(value)
    },
    read: (cell) => {
      if (isBlank(cell)) return { ok: true, value: of.none }
      if (typeof cell !== 'string') return { ok: false, code: of.refusal }
      const text = textOfCell(cell)
      if (text.trim().startsWith('[')) return json.read(cell)
      const items = readAll(text)
      return items === null ? { ok: false, code: of.refusal } : { ok: true, value: items }
    },
  }
}

const FIGURE = String.raw`[+\-－]?[\d０-９,，]+(?:[.．][\d０-９]+)?`

/** 优秀 90 ≤30% */
const GRADE = new RegExp(
  `^(.*?)\\s*(?:≥|>=|\\s)\\s*(${FIGURE})\\s*分?(?:以上)?(?:\\s*(?:≤|<=|不超过)\\s*(${FIGURE})\\s*[%％])?$`,
  'u',
)
export const grades = lines<Coded & { name: Names; from: number; quota?: number }>({
  prefix: 'g',
  refusal: 'notAGrade',
  none: [],
  say: ({ name, from, quota }) =>
    [nameText(name), String(from), ...(quota === undefined ? [] : [`≤${String(tidy(quota * 100))}%`])].join(
      ' ',
    ),
  read: (text) => {
    const [, name = '', from = '', quota] = GRADE.exec(text) ?? []
    const least = numberOf(from)
    const most = quota === undefined ? undefined : numberOf(quota)
    if (!isName(name) || least === null || most === null) return null
    return { name: namesOf(name), from: least, ...(most === undefined ? {} : { quota: most / 100 }) }
  },
})

/** 市级 2分, or 很满意 0.8 */
const MEASURED = new RegExp(`^(.*?)\\s+(${FIGURE})\\s*分?$`, 'u')
const measured = (text: string): { name: Names; figure: number } | null => {
  const [, name = '', said = ''] = MEASURED.exec(text) ?? []
  const found = numberOf(said)
  return !isName(name) || found === null ? null : { name: namesOf(name), figure: found }
}
export const levels = lines<Coded & { name: Names; marks: number }>({
  prefix: 'l',
  refusal: 'notALevel',
  none: undefined,
  say: ({ name, marks }) => `${nameText(name)} ${String(marks)}分`,
  read: (text) => {
    const found = measured(text)
    return found && { name: found.name, marks: found.figure }
  },
})
export const answers = lines<Coded & { name?: unknown; worth: number }>({
  prefix: 'a',
  refusal: 'notAnAnswer',
  none: undefined,
  say: ({ name, worth }) =>
    typeof name === 'object' && name !== null ? `${nameText(name as Names)} ${String(worth)}` : null,
  read: (text) => {
    const found = measured(text)
    return found && { name: found.name, worth: found.figure }
  },
})

const GROUP = new RegExp(`^(${CODE})\\s*(?:[:：]|\\s)\\s*(${FIGURE})\\s*分?$`, 'u')

/** One figure, or one for each group: 街道 10；农场 20. */
export const points: Codec = {
  write: (value) => {
    if (value === null || typeof value !== 'object') return figure.write(value)
    const text = Object.entries(value)
      .map(([group, each]) => `${group} ${String(each)}`)
      .join('；')
    const again = text === '' ? null : readGroups(text)
    return again !== null && canonicalJson(again) === canonicalJson(value)
      ? cellOfText(text)
      : json.write(value)
  },
  read: (cell) => {
    if (typeof cell !== 'string' || isBlank(cell)) return figure.read(cell)
    const text = textOfCell(cell).trim()
    if (text.startsWith('{')) return json.read(cell)
    const plain = figure.read(cell)
    if (plain.ok || !/\s|[:：；;]/.test(text)) return plain
    const groups = readGroups(text)
    return groups === null ? { ok: false, code: 'notPoints' } : { ok: true, value: groups }
  },
}

function readGroups(text: string): Record<string, number> | null {
  const groups = new Map<string, number>()
  for (const part of text.split(/[；;、\r\n]+/).filter((one) => one.trim() !== '')) {
    const [, group, said = ''] = GROUP.exec(part.trim()) ?? []
    const found = numberOf(said)
    if (group === undefined || found === null || groups.has(group)) return null
    groups.set(group, found)
  }
  return Object.fromEntries(groups)
}

/** 0.07 × 100 is 7, whatever binary says. */
const tidy = (number: number): number => Math.round(number * 1e9) / 1e9
