import type { MarkExplanation } from '../scoring/explanation'

const OF_OTHERS = ['mean', 'median', 'best', 'pooled']

/** Whether how a mark came about tells nothing of other units: neither their values nor how good they are. */
export function standsAlone(explanation: Pick<MarkExplanation, 'judgement'>): boolean {
  return !tellsOfOthers(explanation.judgement)
}

function tellsOfOthers(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false
  const { ref, standings } = part as { ref?: unknown; standings?: unknown }
  if (standings !== undefined) return true
  // A cell's own pointer is called `ref` too; it is no such word.
  if (typeof ref === 'string' && OF_OTHERS.includes(ref)) return true
  return Object.values(part).some(tellsOfOthers)
}
