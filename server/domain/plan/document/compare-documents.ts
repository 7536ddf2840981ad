import { canonicalJson } from '../../audit/canonical-json'
import { partsOf, readKey, splitDocument } from './parts'
import type { PartKind, PlanDocument } from './plan-document'

/** What changed in a part. `judging` stands for everything that its rule's sentence says: rule, target, points, direction … */
export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

export interface PartChange {
  key: string
  kind: PartKind
  codes: readonly string[]
  change: 'added' | 'removed' | 'changed' | 'moved'
  fields: FieldChange[]
}

const KINDS: readonly PartKind[] = [
  'settings',
  'phase',
  'period',
  'unit',
  'category',
  'indicator',
  'sheetItem',
  'target',
  'veto',
  'adjustment',
  'check',
]

/** Two states of a plan → what differs, part by part in the plan's order: added, taken out, changed, or only moved. */
export function compareDocuments(before: PlanDocument, after: PlanDocument): PartChange[] {
  const [old, now] = [splitDocument(before), splitDocument(after)]
  const keys = [...new Set([...Object.keys(now), ...Object.keys(old)])]
  const moved = movedKeys(old, now)
  const changes = keys.flatMap((key): PartChange[] => {
    const read = readKey(key)
    if (!read) return []
    const [was, is] = [old[key], now[key]]
    const part = { key, kind: read.kind, codes: read.codes }
    if (was === undefined) return [{ ...part, change: 'added', fields: fieldsOf({}, is) }]
    if (is === undefined) return [{ ...part, change: 'removed', fields: fieldsOf(was, {}) }]
    const fields = fieldsOf(was, is)
    if (fields.length > 0) return [{ ...part, change: 'changed', fields }]
    return moved.has(key) ? [{ ...part, change: 'moved', fields: [] }] : []
  })
  return changes.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
}

/** Parts that stand elsewhere among those that both have: the order of the rest is as it was. */
function movedKeys(old: Record<string, unknown>, now: Record<string, unknown>): Set<string> {
  const moved = new Set<string>()
  for (const kind of KINDS) {
    const common = (parts: Record<string, unknown>, other: Record<string, unknown>) =>
      partsOf(parts, kind)
        .map(({ key }) => key)
        .filter((key) => key in other)
    const [was, is] = [common(old, now), common(now, old)]
    const kept = new Set(longestCommon(was, is))
    for (const key of is) if (!kept.has(key)) moved.add(key)
  }
  return moved
}

/** The longest list of keys that is in both orders: what is not in it has moved. Both hold the same keys once. */
function longestCommon(was: readonly string[], is: readonly string[]): string[] {
  const at = new Map(was.map((key, index) => [key, index]))
  const best: { last: number; keys: string[] }[] = []
  for (const key of is) {
    const place = at.get(key) ?? -1
    const before = best.filter(({ last }) => last < place).sort((a, b) => b.keys.length - a.keys.length)[0]
    best.push({ last: place, keys: [...(before?.keys ?? []), key] })
  }
  return best.sort((a, b) => b.keys.length - a.keys.length)[0]?.keys ?? []
}

const JUDGING = [
  'kind',
  'direction',
  'measure',
  'baseline',
  'points',
  'target',
  'rule',
  'max',
  'trim',
  'extra',
] as const

function fieldsOf(was: unknown, is: unknown): FieldChange[] {
  const [old, now] = [flatten(was), flatten(is)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((field) => {
    const [before, after] = [old[field] ?? null, now[field] ?? null]
    return canonicalJson(before) === canonicalJson(after) ? [] : [{ field, before, after }]
  })
}

/** A part's fields; of its scoring what the rule's sentence says as one, the rest by name. */
function flatten(part: unknown): Record<string, unknown> {
  if (typeof part !== 'object' || part === null) return {}
  const { position: _, scoring, ...rest } = part as Record<string, unknown>
  if (typeof scoring !== 'object' || scoring === null) return rest
  const judging = Object.fromEntries(
    JUDGING.flatMap((key) => (key in scoring ? [[key, (scoring as Record<string, unknown>)[key]]] : [])),
  )
  const others = Object.entries(scoring).filter(([key]) => !JUDGING.some((one) => one === key))
  return { ...rest, judging, ...Object.fromEntries(others) }
}
