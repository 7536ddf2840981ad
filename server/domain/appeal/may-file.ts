/** Why a unit's head can't appeal against something now. */
export type NotAppealable =
  /** Never published, or the sheet is not completed. */
  | 'notKnown'
  | 'late'
  /** An appeal about it is under way, or was decided: there is one hearing. */
  | 'filed'
  /** A rating made from a sheet: it is the sheet's lines that one appeals against. */
  | 'byLines'
  /** Another plan's result: it is there that one appeals. */
  | 'otherPlan'
  /** Nothing was observed, so that there is nothing to replace. */
  | 'nothing'

export interface AppealableFacts {
  knownOn: string | null
  lastDay: string | null
  today: string
  /** An appeal about the very same that was not withdrawn. */
  filed: boolean
  byLines: boolean
  otherPlan: boolean
}

/** Whether an appeal may be filed; null: it may. What can never be comes before what was too late. */
export function refuseAppeal(facts: AppealableFacts): NotAppealable | null {
  if (facts.otherPlan) return 'otherPlan'
  if (facts.byLines) return 'byLines'
  if (facts.knownOn === null || facts.lastDay === null) return 'notKnown'
  if (facts.filed) return 'filed'
  return facts.today > facts.lastDay ? 'late' : null
}
