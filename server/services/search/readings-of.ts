import 'server-only'
import { polyphonic } from 'pinyin-pro'

/**
 * Every reading of each character of a name, without tones; `ü` also as the `v` that input methods take for it. A place
 * may be read as no dictionary says, so all of a character's readings count. The dictionary stays on the server.
 */
export function readingsOf(name: string): readonly (readonly string[])[] {
  return polyphonic(name, { toneType: 'none', type: 'array', nonZh: 'removed' }).map((each) =>
    each.flatMap((reading) => (reading.includes('ü') ? [reading, reading.replaceAll('ü', 'v')] : [reading])),
  )
}
