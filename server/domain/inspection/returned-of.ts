import type { SheetWord } from './confirmation'
import type { SheetState } from './sheet'

/** Who gave a sheet back to its inspectors, when, in which words. */
export interface Returned {
  byName: string
  at: Date
  words: string
}

/** How a sheet was given back that is being filled again; null where it never was, or is completed since. */
export function returnedOf(
  sheet: { state: SheetState },
  words: readonly (Pick<SheetWord, 'action' | 'byName' | 'at'> & { words: string | null })[],
): Returned | null {
  const last = words.findLast(({ action }) => action === 'reopen')
  if (sheet.state !== 'open' || !last) return null
  return { byName: last.byName, at: last.at, words: last.words ?? '' }
}
