import type { ApiOutput } from '@/app/_trpc/client'

export type FindingsPage = ApiOutput['rectifications']['list']
export type Listed = FindingsPage['findings'][number]
export type FindingPage = ApiOutput['rectifications']['read']
export type FindingState = Listed['state']

export const toneOf: Record<FindingState, 'plain' | 'accent' | 'due' | 'alert' | 'good'> = {
  proposed: 'plain',
  dropped: 'plain',
  issued: 'accent',
  answered: 'accent',
  sentBack: 'due',
  verified: 'good',
  closed: 'good',
}
