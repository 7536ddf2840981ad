import { renameInCheck } from '../../check/rename-in-check'
import { ALL, type Parts, partKey, partsOf, readKey } from './parts'
import type { PartKind } from './plan-document'

/** Kinds whose codes other parts name, and those that nothing else names. */
export const renamedKinds = [
  'category',
  'phase',
  'period',
  'indicator',
  'veto',
  'adjustment',
] as const satisfies readonly PartKind[]
export type RenamedKind = (typeof renamedKinds)[number]

/**
 * A part gets another code: the edits of all parts that name it, by key; null takes a part out. Rules and targets that refer
 * to the indicator are rewritten too.
 */
export function renameCode(
  parts: Parts,
  kind: RenamedKind,
  from: string,
  to: string,
): Record<string, unknown> {
  const edits: Record<string, unknown> = {}
  const now = (key: string): unknown => (key in edits ? edits[key] : parts[key])
  const move = (key: string, target: string, content: unknown) => {
    edits[key] = null
    edits[target] = content
  }
  if (kind === 'indicator')
    for (const [key, content] of Object.entries(parts)) {
      const rewritten = rewriteReferences(content, from, to)
      if (rewritten !== content) edits[key] = rewritten
    }
  if (kind === 'indicator')
    for (const { key, content } of partsOf(parts, 'check')) {
      const renamed = renameInCheck(content, from, to)
      if (renamed !== content) edits[key] = renamed
    }
  if (kind === 'indicator')
    for (const { key, content } of partsOf(parts, 'sheetItem'))
      if (content.recounts?.indicator === from)
        edits[key] = { ...content, recounts: { ...content.recounts, indicator: to } }
  if (kind === 'category')
    for (const { key, content } of partsOf(parts, 'indicator'))
      if (content.category === from) edits[key] = { ...content, category: to }
  if (kind === 'phase') {
    for (const { key, content } of partsOf(parts, 'period'))
      if (content.phase === from) edits[key] = { ...content, phase: to }
    for (const each of ['indicator', 'sheetItem'] as const)
      for (const { key, content } of partsOf(parts, each))
        if (content.scoring.phases.includes(from))
          edits[key] = {
            ...content,
            scoring: { ...content.scoring, phases: swap(content.scoring.phases, from, to) },
          }
  }
  if (kind === 'phase')
    for (const { key, content } of partsOf(parts, 'check'))
      if (content.phases.includes(from)) edits[key] = { ...content, phases: swap(content.phases, from, to) }
  if (kind === 'period')
    for (const { key, content } of partsOf(parts, 'indicator')) {
      const { reportedIn, baseline } = content.scoring
      if (!reportedIn?.includes(from) && baseline !== from) continue
      edits[key] = {
        ...content,
        scoring: {
          ...content.scoring,
          ...(reportedIn ? { reportedIn: swap(reportedIn, from, to) } : {}),
          ...(baseline === undefined ? {} : { baseline: baseline === from ? to : baseline }),
        },
      }
    }
  const settings = parts['settings'] as { tieBreak?: readonly string[] } | null | undefined
  if (kind === 'category' && settings?.tieBreak?.includes(from))
    edits['settings'] = { ...settings, tieBreak: swap(settings.tieBreak, from, to) }
  for (const key of Object.keys(parts)) {
    const content = now(key)
    const read = readKey(key)
    if (read === null || content === null) continue
    const own = read.kind === kind && read.codes[0] === from
    const hangs =
      kind === 'indicator' && (read.kind === 'target' || read.kind === 'sheetItem') && read.codes[0] === from
    const timed = kind === 'period' && read.kind === 'target' && read.codes[2] === from && from !== ALL
    if (own || hangs) move(key, partKey(read.kind, to, ...read.codes.slice(1)), content)
    else if (timed) move(key, partKey('target', read.codes[0] ?? '', read.codes[1] ?? ALL, to), content)
  }
  return edits
}

const swap = (codes: readonly string[], from: string, to: string): string[] =>
  codes.map((code) => (code === from ? to : code))

/** The same content where nothing refers to the indicator; a copy that refers to the new code where something does. */
function rewriteReferences(content: unknown, from: string, to: string): unknown {
  if (content === null || typeof content !== 'object') return content
  if (Array.isArray(content)) {
    const list = content.map((each) => rewriteReferences(each, from, to))
    return list.some((each, at) => each !== content[at]) ? list : content
  }
  const entries = Object.entries(content)
  const refers = 'ref' in content && content.ref === 'indicator'
  const written = entries.map(([key, value]): [string, unknown] => [
    key,
    refers && key === 'code' && value === from ? to : rewriteReferences(value, from, to),
  ])
  return written.some(([, value], at) => value !== entries[at]?.[1]) ? Object.fromEntries(written) : content
}
