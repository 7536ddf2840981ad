import 'server-only'
import { findableText } from '@/server/domain/search/find-by-name'
import { readingsOf } from './readings-of'

const held = new Map<string, string>()
const MOST_HELD = 10_000

/** What a thing can be found by (see `findableText`), with every reading of its name. Kept: names seldom change. */
export function searchText(thing: { code: string; name: string; nameEn: string | null }): string {
  const key = `${thing.code}\n${thing.name}\n${thing.nameEn ?? ''}`
  const known = held.get(key)
  if (known !== undefined) return known
  const text = findableText(thing, readingsOf(thing.name))
  if (held.size >= MOST_HELD) held.clear()
  held.set(key, text)
  return text
}
