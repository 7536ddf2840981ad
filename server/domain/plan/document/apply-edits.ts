import { canonicalJson } from '../../audit/canonical-json'
import { partSchemas } from './plan-document'
import { readKey } from './parts'

/** One part as a draft holds it; `content` null where it was taken out. */
export interface StoredPart {
  key: string
  content: unknown
  version: number
  changedByName: string
  changedAt: Date
}

/** What somebody wants a part to be, over the version that they saw (0: none). */
export interface PartEdit {
  key: string
  base: number
  content: unknown
}

export interface PartClash {
  key: string
  yours: unknown
  theirs: unknown
  theirsBy: string
  theirsAt: string
  theirsVersion: number
}

export interface EditPlan {
  writes: { key: string; version: number; before: unknown; after: unknown }[]
  /** Parts that hold this content already: nothing to write. */
  same: { key: string; version: number }[]
  clashes: PartClash[]
}

/** Edits that are no part of a plan, each with the places in it that are wrong. */
export function badEdits(edits: readonly PartEdit[]): { key: string; paths: string[] }[] {
  return edits.flatMap(({ key, content }) => {
    const read = readKey(key)
    if (read === null) return [{ key, paths: ['$'] }]
    if (content === null) return read.kind === 'settings' ? [{ key, paths: ['$'] }] : []
    const parsed = partSchemas[read.kind].safeParse(content)
    return parsed.success
      ? []
      : [{ key, paths: parsed.error.issues.map((issue) => issue.path.join('.') || '$') }]
  })
}

/**
 * What becomes of edits over what a draft holds: each is written over exactly the version that its writer saw; one whose part
 * somebody else changed meanwhile is a clash with both contents, unless both say the same.
 */
export function planEdits(current: ReadonlyMap<string, StoredPart>, edits: readonly PartEdit[]): EditPlan {
  const plan: EditPlan = { writes: [], same: [], clashes: [] }
  for (const { key, base, content } of edits) {
    const held = current.get(key)
    const before = held?.content ?? null
    const version = held?.version ?? 0
    if (canonicalJson(before) === canonicalJson(content)) plan.same.push({ key, version })
    else if (version === base) plan.writes.push({ key, version: version + 1, before, after: content })
    else
      plan.clashes.push({
        key,
        yours: content,
        theirs: before,
        theirsBy: held?.changedByName ?? '',
        theirsAt: held?.changedAt.toISOString() ?? '',
        theirsVersion: version,
      })
  }
  return plan
}
