import 'server-only'
import { polyphonic } from 'pinyin-pro'

const held = new Map<string, readonly (readonly string[])[]>()
const MOST_HELD = 10_000

/**
 * Every reading of each character of a name, without tones; `ü` also as the `v` that input methods take for it. A place
 * may be read as no dictionary says, so all of a character's readings count. The dictionary stays on the server.
 */
export function readingsOf(name: string): readonly (readonly string[])[] {
  const known = held.get(name)
  if (known) return known
  const readings = polyphonic(name, { toneType: 'none', type: 'array', nonZh: 'removed' }).map((each) =>
    each.flatMap((reading) => (reading.includes('ü') ? [reading, reading.replaceAll('ü', 'v')] : [reading])),
  )
  if (held.size >= MOST_HELD) held.clear()
  held.set(name, readings)
  return readings
}
