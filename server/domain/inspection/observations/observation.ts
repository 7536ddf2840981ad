import type { Observation } from '../../scoring/case'

/** What marks were taken for: an item of the line's own list, and words; without a code words alone. */
export interface Deduction {
  code: string | null
  text: string
}

/** What somebody saw on one line of a sheet, as it was entered, and what it was entered over. */
export interface Seen {
  id: string
  lineCode: string
  villageId: string | null
  raterId: string
  raterName: string
  observation: Observation | null
  reason: string | null
  deductions: readonly Deduction[]
  supersedes: readonly string[]
}

/** What of an observation is its content: two that say the same are in no conflict. */
export const contentOf = ({ observation, reason, deductions }: Omit<Seen, 'id' | 'supersedes'>) => ({
  observation,
  reason: reason?.trim() || null,
  deductions: [...deductions],
})

/** Whether there is nothing in it: what stood there was taken out. */
export const isBlank = (seen: Pick<Seen, 'observation' | 'reason' | 'deductions'>): boolean =>
  seen.observation === null && !seen.reason?.trim() && seen.deductions.length === 0
