import type { ApiOutput } from '@/app/_trpc/client'

type Answer = ApiOutput['adjustments']['list']
/** The page's answer where there is a plan. */
export type Decisions = Extract<Answer, { plan: object }>
export type ListedVeto = Decisions['vetoes'][number]
export type ListedAdjustment = Decisions['adjustments'][number]
export type RuleProposal = Decisions['proposals'][number]

export const vetoTones = {
  proposed: 'due',
  confirmed: 'alert',
  rejected: 'plain',
  withdrawn: 'plain',
  lifted: 'plain',
} as const

export const adjustmentTones = {
  claimed: 'due',
  proposed: 'due',
  agreed: 'good',
  refused: 'plain',
  withdrawn: 'plain',
} as const
