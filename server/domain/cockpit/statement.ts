export interface NamedUnit {
  code: string
  name: string
  nameEn: string | null
}

/** One ranked table: those in its first tier, and those behind. */
export interface FrontTier {
  /** The group ranked by itself; null where all are ranked together. */
  group: string | null
  units: NamedUnit[]
  /** The ranked ones behind them. */
  behind: NamedUnit[]
  of: number
}

/**
 * What is known of the lead. `tiers`: by what holds in 95 % of draws. `places`: nothing could be drawn, so the places stand as
 * scored. `waiting`: the ranges are not counted yet.
 */
export type LeadBy = 'tiers' | 'places' | 'waiting'

/** One thing to know, as data. */
export type Statement =
  | { is: 'leads'; by: LeadBy; tiers: FrontTier[] }
  | {
      is: 'moved'
      unit: NamedUnit
      from: Place
      to: Place
      rose: boolean
      /** The indicator that moved its total most in the same direction; null where none did. */
      reason: { indicator: string; change: number; decimals: number } | null
    }
  /** Compared, and nobody moved by more than chance. */
  | { is: 'notMoved' }
  | { is: 'missed'; indicator: string; missed: number; unreported: number; judged: number }
  | { is: 'allMet'; judged: number }
  | { is: 'rectifications'; red: number; yellow: number; open: number; worst: NamedUnit | null }
  | {
      is: 'decisions'
      /** Results that wait for a leader's signature, and those on notice. */
      publications: number
      notices: number
      vetoes: number
      adjustments: number
      appeals: number
      letters: number
    }
  | { is: 'late'; periods: LatePeriod[] }
  | {
      is: 'doubts'
      /** The latest published period with figures that were owed and not reported, and how many they are. */
      period: string | null
      unreported: number
      units: number
      provisional: number
      /** Questions of the integrity board that nobody has answered; null for whoever does not see it. */
      questions: number | null
    }

export interface LatePeriod {
  id: string
  name: string
  nameEn: string
  units: NamedUnit[]
  /** The most working days that one is late. */
  days: number
}

/** A place, and those between which it lies in 95 % of draws. */
export interface Place {
  rank: number
  low: number
  high: number
}

export type StatementKind = Statement['is']
