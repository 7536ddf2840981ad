import type { ApiOutput } from '@/app/_trpc/client'

export type Board = Exclude<ApiOutput['integrity']['read'], { plan: null }>
export type BoardQuestion = Board['questions'][number]
export type BoardLooked = Board['looked'][number]
