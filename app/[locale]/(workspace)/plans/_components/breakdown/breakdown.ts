import type { ApiOutput } from '@/app/_trpc/client'

export type Breakdown = ApiOutput['plans']['breakdown']
export type BreakdownIndicator = Breakdown['indicators'][number]

/** What an indicator lacks of somebody who answers for it. What the system takes from its own record needs nobody. */
export function lackOf({
  department,
  post,
  suppliedBy,
}: BreakdownIndicator): 'department' | 'post' | 'both' | null {
  if (suppliedBy === 'system') return null
  if (department === null) return post ? 'department' : 'both'
  return post ? null : 'post'
}

/** Where the reader sees what is missing: the office its period and each report, a bureau its grid. */
export interface Ways {
  period: ((id: string, suppliedBy: BreakdownIndicator['suppliedBy']) => string | null) | null
  report: boolean
}
