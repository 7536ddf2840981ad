import 'server-only'
import { pinyin } from 'pinyin-pro'

/**
 * What a name can be found by, in small letters: the name itself, its whole pinyin and its initials (三合镇 → sanhezhen, shz),
 * every reading of a character that has several at the name's start, and whatever else it is called.
 */
export function searchText(name: string, ...others: readonly (string | null)[]): string {
  const syllables = (toneOff: 'pinyin' | 'first') =>
    pinyin(name, { toneType: 'none', type: 'array', pattern: toneOff, nonZh: 'consecutive' }).join('')
  return [name, syllables('pinyin'), syllables('first'), ...others]
    .filter((text) => text !== null)
    .join(' ')
    .toLowerCase()
}
