import type { ApiOutput } from '@/app/_trpc/client'

export type ListedAppeal = ApiOutput['appeals']['list'][number]
export type AppealPage = ApiOutput['appeals']['read']
export type AppealSubject = ApiOutput['appeals']['subject']
export type Effect = ApiOutput['appeals']['effect']
export type AppealState = ListedAppeal['state']

/** Whether it is about a line of several behind an indicator: then the line's points are not the indicator's. */
export const isOfLine = (appeal: Pick<ListedAppeal, 'itemCode' | 'indicatorCode'>): boolean =>
  appeal.itemCode !== '' && appeal.itemCode !== appeal.indicatorCode

export const toneOf: Record<AppealState, 'plain' | 'accent' | 'due' | 'alert' | 'good'> = {
  filed: 'due',
  underReview: 'accent',
  upheld: 'good',
  partlyUpheld: 'good',
  dismissed: 'plain',
  withdrawn: 'plain',
}
