import { readKey, partKey } from '@/server/domain/plan/document/parts'
import type { RenamedKind } from '@/server/domain/plan/document/rename-code'

/** Which parts go by which other key after a code was changed, among those that the server wrote. */
export function movedKeys(
  kind: RenamedKind,
  from: string,
  to: string,
  changed: readonly { key: string; content: unknown }[],
): Map<string, string> {
  const gone = changed.flatMap(({ key, content }) => {
    const read = content === null ? readKey(key) : null
    if (read === null) return []
    // A period stands last in a target's key, everything else first in its own.
    const at = kind === 'period' && read.kind === 'target' ? 2 : 0
    const codes = read.codes.map((code, index) => (index === at && code === from ? to : code))
    return [[key, partKey(read.kind, ...codes)] as const]
  })
  return new Map(gone)
}
