import { canonicalJson } from '../../audit/canonical-json'
import type { DrawFrame } from './draw-frame'

export const framePart = [
  'round',
  'method',
  'wanted',
  'units',
  'villages',
  'inspectors',
  'exclusions',
] as const
/** What of a frame may differ: the villages are those of the units, with what they are drawn by. */
export type FramePart = (typeof framePart)[number]

const partOf = (frame: DrawFrame, part: FramePart): unknown => {
  switch (part) {
    case 'units':
      return frame.units.map(({ code, name }) => ({ code, name }))
    case 'villages':
      return frame.units.map(({ code, take, villages, leftOut }) => ({ code, take, villages, leftOut }))
    default:
      return frame[part]
  }
}

/**
 * What a round would be drawn from now, against what was frozen: the parts that differ. Nothing: the seal holds. With other units their villages
 * are others too, which is not told twice.
 */
export function frameChanges(frozen: DrawFrame, now: DrawFrame): FramePart[] {
  const changed = framePart.filter(
    (part) => canonicalJson(partOf(frozen, part)) !== canonicalJson(partOf(now, part)),
  )
  return changed.filter(
    (part) =>
      part !== 'villages' ||
      !(changed.includes('units') || changed.includes('wanted') || changed.includes('method')),
  )
}
