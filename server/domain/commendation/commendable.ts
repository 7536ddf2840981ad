/** A unit of a published table, with what else decides whether it may be commended. */
export interface CommendationFacts {
  unitId: string
  grade: string | null
  /** As in the table: `ranked`, `vetoed` … */
  status: string
  /** Orders to put something right that are overdue. */
  overdue: number
  /** Appeals that are not decided. */
  appeals: number
}

export const commendationConditions = ['grade', 'veto', 'overdue', 'appeals'] as const
export type CommendationCondition = (typeof commendationConditions)[number]

export interface Commendable {
  unitId: string
  /** What speaks against it; nothing: proposed by the rule. */
  against: CommendationCondition[]
}

/**
 * Which units may be commended: those of the plan's best grade, whose quota the plan has set already, without a veto, an overdue
 * order or an open appeal. A list for a leader's decision; the rule commends nobody. Nobody is proposed where a plan has no grades.
 */
export function commendable(bestGrade: string | null, units: readonly CommendationFacts[]): Commendable[] {
  return units.map(({ unitId, grade, status, overdue, appeals }) => ({
    unitId,
    against: [
      ...(bestGrade === null || grade !== bestGrade ? (['grade'] as const) : []),
      ...(status === 'ranked' ? [] : (['veto'] as const)),
      ...(overdue === 0 ? [] : (['overdue'] as const)),
      ...(appeals === 0 ? [] : (['appeals'] as const)),
    ],
  }))
}

/** A leader's decision: another than the rule proposes says why. */
export function mayDecide(
  decision: 'commended' | 'passedOver',
  { against }: Pick<Commendable, 'against'>,
  words: string,
): boolean {
  const asProposed = against.length === 0 ? decision === 'commended' : decision === 'passedOver'
  return asProposed || words.trim() !== ''
}
