import type { SheetWord } from './confirmation'
import type { SheetState } from './sheet'

/** Who gave a sheet back to its inspectors, when, in which words; and what the unit had contested, where that is why. */
export interface Returned {
  byName: string
  at: Date
  words: string
  contested: SheetWord['lines']
}

/** How a sheet was given back that is being filled again; null where it never was, or is completed since. */
export function returnedOf(
  sheet: { state: SheetState },
  words: readonly (Pick<SheetWord, 'action' | 'byName' | 'at' | 'lines'> & { words: string | null })[],
): Returned | null {
  const index = words.findLastIndex(({ action }) => action === 'reopen')
  const last = words[index]
  if (sheet.state !== 'open' || !last) return null
  // Contested and kept, or accepted, before it was given back: that was settled.
  const before = words[index - 1]
  return {
    byName: last.byName,
    at: last.at,
    words: last.words ?? '',
    contested: before?.action === 'contest' ? before.lines : [],
  }
}
