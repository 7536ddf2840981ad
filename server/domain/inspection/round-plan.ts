import type { RoundKind } from './round'
import type { RoundScheme } from './round-scheme'

/** A round as the office plans it. */
export interface RoundPlan {
  kind: RoundKind
  name: string
  startsOn: string
  endsOn: string
  /** Lines of the sheet; none: all of the phase. */
  lines: string[]
  villages: number
  households: number
  inspectors: number
  counts: boolean
  /** The round that it checks again. */
  checksId: string | null
  scheme: RoundScheme
}

/** A unit that may be visited, with its villages, and what happened there in the round that is checked again. */
export interface VisitedUnit {
  id: string
  code: string
  name: string
  villages: { id: string; code: string; name: string; validFrom: string; validTo: string | null }[]
  /** The villages that were looked at, and who was there; null where no round is checked again or it was not visited. */
  checked: { villages: string[]; inspectors: string[] } | null
}

export interface Inspector {
  id: string
  name: string
  unit: { id: string; code: string; name: string }
}

/** What a plan is judged by and a draw is made from. */
export interface RoundGround {
  units: VisitedUnit[]
  inspectors: Inspector[]
  /** Who inspected whom in the last round. */
  lastPairs: { inspectorId: string; unitId: string; round: string }[]
}
