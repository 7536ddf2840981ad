import { canonicalJson } from '../../audit/canonical-json'
import { findPersonalData } from '../../value/personal-data'
import type { PartEdit } from '../document/apply-edits'
import { ALL, partsOf, type Parts, readKey } from '../document/parts'
import type { PartKind } from '../document/plan-document'
import type { FilePart, FileReading } from './file-part'
import { valueAt } from './paths'
import { positionsOf } from './positions'
import type { Reason } from './reason'
import { ruleWarnings } from './rule-warnings'
import type { Verdict } from './verdict'
import { SHEETS } from './words'

/** One row of a file and what becomes of it. */
export interface ImportRow {
  sheet: string
  row: number | null
  key: string | null
  /** What the row is about: codes, and a name where it has one. */
  what: string
  verdict: Verdict
  reasons: Reason[]
  /** What a row that is taken asks to be thought about. */
  warnings: Reason[]
  changes: { head: string; cell: string; before: string; after: string }[]
}

export interface HeldPart {
  content: unknown
  version: number
}

/**
 * What a file says against what a draft holds: a verdict for every row, and the edits that would make the draft what the
 * file says. With one row refused there are no edits: all or nothing.
 */
export function compareImport(
  held: ReadonlyMap<string, HeldPart>,
  reading: FileReading,
): { rows: ImportRow[]; edits: PartEdit[] } {
  const parts: Parts = Object.fromEntries([...held].map(([key, { content }]) => [key, content]))
  const file = withPositions(parts, judged(parts, reading))
  const rows: ImportRow[] = reading.refusals.map(({ sheet, row, what, reason }) => ({
    sheet,
    row,
    key: null,
    what,
    verdict: 'refused',
    reasons: [reason],
    warnings: [],
    changes: [],
  }))
  const edits: PartEdit[] = []
  for (const part of file) {
    const row = rowOf(parts, part)
    rows.push(row)
    if (row.verdict === 'new' || row.verdict === 'changed')
      edits.push({ key: part.key, base: held.get(part.key)?.version ?? 0, content: part.content })
  }
  const named = new Set(file.map(({ key }) => key))
  // A row that cannot be read may be the very part that seems to be gone.
  const unread = new Set(rows.filter(({ verdict }) => verdict === 'refused').map(({ sheet }) => sheet))
  for (const [key, { content, version }] of held) {
    const read = readKey(key)
    if (content === null || !read || named.has(key) || !reading.kinds.has(read.kind)) continue
    if (read.kind === 'settings' || unread.has(SHEETS[read.kind])) continue
    rows.push({
      sheet: SHEETS[read.kind],
      row: null,
      key,
      what: whatOf(read.codes, content),
      verdict: 'removed',
      reasons: [],
      warnings: [],
      changes: [],
    })
    edits.push({ key, base: version, content: null })
  }
  const after = { ...parts, ...Object.fromEntries(edits.map(({ key, content }) => [key, content])) }
  const edited = new Set(edits.map(({ key }) => key))
  const warnings = ruleWarnings(
    after,
    file.filter(({ key }) => edited.has(key)),
  )
  return {
    rows: rows.map((row) => ({ ...row, warnings: warnings.get(row.key ?? '') ?? [] })),
    edits: rows.some(({ verdict }) => verdict === 'refused') ? [] : edits,
  }
}

/** Adds what only the whole file and the draft can tell: parts named twice, and codes that name nothing. */
function judged(parts: Parts, { parts: file, kinds }: FileReading): FilePart[] {
  const known = (kind: PartKind) =>
    new Set([
      ...file.filter((part) => part.kind === kind).map(({ key }) => readKey(key)?.codes[0] ?? ''),
      ...(kinds.has(kind) ? [] : partsOf(parts, kind).map(({ codes }) => codes[0] ?? '')),
    ])
  const indicators = known('indicator')
  const units = known('unit')
  const periods = known('period')
  const first = new Map<string, string>()
  return file.map((part) => {
    const reasons = [...part.reasons]
    const say = (code: Reason['code'], data: Reason['data']) => reasons.push({ code, cell: part.cell, data })
    const read = readKey(part.key)
    const other = first.get(part.key)
    if (read !== null && other !== undefined) say('duplicate', { text: read.codes.join(' '), other })
    else first.set(part.key, part.cell)
    if (read?.kind === 'target' || read?.kind === 'sheetItem') {
      const [indicator = '', unit = ALL, period = ALL] = read.codes
      if (!indicators.has(indicator)) say('unknownIndicator', { text: indicator })
      if (read.kind === 'target' && unit !== ALL && !units.has(unit)) say('unknownUnit', { text: unit })
      if (read.kind === 'target' && period !== ALL && !periods.has(period))
        say('unknownPeriod', { text: period })
    }
    if (findPersonalData(textIn(part.content)) !== null) say('personalData', {})
    return reasons.length === part.reasons.length ? part : { ...part, content: null, reasons }
  })
}

/** Gives the parts of each kind positions in the file's order. */
function withPositions(parts: Parts, file: readonly FilePart[]): FilePart[] {
  const placed = new Map<FilePart, number>()
  for (const kind of new Set(file.map((part) => part.kind))) {
    if (kind === 'settings' || kind === 'target') continue
    const own = file.filter((part) => part.kind === kind)
    const held = new Map(partsOf(parts, kind).map(({ key, content }) => [key, positionIn(content)]))
    positionsOf(own.map(({ key }) => held.get(key) ?? null)).forEach((position, at) => {
      const part = own[at]
      if (part) placed.set(part, position)
    })
  }
  return file.map((part) => {
    const position = placed.get(part)
    return position === undefined || part.content === null
      ? part
      : { ...part, content: { ...part.content, position } }
  })
}

const positionIn = (content: unknown): number => {
  const position = valueAt(content, ['position'])
  return typeof position === 'number' ? position : 0
}

function rowOf(parts: Parts, part: FilePart): ImportRow {
  const { sheet, row, key, content, reasons, fields } = part
  const before = parts[key] ?? null
  const changes = fields
    .filter(({ path }) => content !== null && !sameAt(before, content, path))
    .map(({ head, cell, path, show }) => ({
      head,
      cell,
      before: show(valueAt(before, path)),
      after: show(valueAt(content, path)),
    }))
  const verdict: Verdict =
    content === null
      ? 'refused'
      : before === null
        ? 'new'
        : canonicalJson(before) === canonicalJson(content)
          ? 'same'
          : 'changed'
  return {
    sheet,
    row,
    key,
    what: whatOf(readKey(key)?.codes ?? [], content ?? before),
    verdict,
    reasons,
    warnings: [],
    changes: verdict === 'changed' || (verdict === 'new' && fields.length === 1) ? changes : [],
  }
}

const sameAt = (before: unknown, after: unknown, path: readonly string[]): boolean =>
  canonicalJson(valueAt(before, path) ?? null) === canonicalJson(valueAt(after, path) ?? null)

function whatOf(codes: readonly string[], content: unknown): string {
  const name = valueAt(content, ['name', 'zh'])
  return [...codes.filter((code) => code !== ALL), typeof name === 'string' ? name : '']
    .filter(Boolean)
    .join(' ')
}

function textIn(content: unknown): string {
  if (typeof content === 'string') return content
  if (content === null || typeof content !== 'object') return ''
  return Object.values(content).map(textIn).filter(Boolean).join('\n')
}
