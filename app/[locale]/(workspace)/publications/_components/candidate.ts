import type { ApiOutput } from '@/app/_trpc/client'
import type { CandidateState } from '@/server/domain/publication/candidate'

export type CandidatePage = ApiOutput['candidates']['read']

export const toneOf: Readonly<Record<CandidateState, 'plain' | 'accent' | 'due' | 'good' | 'alert'>> = {
  draft: 'plain',
  checking: 'due',
  reviewed: 'accent',
  onNotice: 'due',
  toSign: 'accent',
  published: 'good',
  withdrawn: 'alert',
}
