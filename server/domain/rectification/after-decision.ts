import type { RectificationState } from './rectification'

/** `overturned`: there was nothing to find; `amended`: it costs the line other marks than it did. */
export type AfterDecision =
  | { is: 'overturned'; to: Extract<RectificationState, 'dropped' | 'closed'> }
  | { is: 'amended'; lost: number }

/**
 * What the decision on an appeal against a line does to the finding that the line made: while the line loses marks, it stands with what it now
 * loses. What was ordered stays in sight of its unit, closed. Null where nothing changes, or it was settled before.
 */
export function afterDecision(
  finding: { state: RectificationState; lost: number | null },
  line: { marks: number | null; points: number | null },
): AfterDecision | null {
  if (finding.state === 'dropped' || finding.state === 'closed') return null
  const { marks, points } = line
  if (marks === null || points === null || marks >= points)
    return { is: 'overturned', to: finding.state === 'proposed' ? 'dropped' : 'closed' }
  const lost = Math.round((points - marks) * 1e6) / 1e6
  return lost === finding.lost ? null : { is: 'amended', lost }
}
